import type { Explorer, Result, Row } from '../explore.ts';
import type { State } from '../state.ts';

/** What is shown. */
export interface Shown {
  readonly state: State;
  readonly result: Result;
  /** The rows of the table, found and sorted. */
  readonly rows: readonly Row[];
}

/** What a part of the page can do to the rest. */
export interface Actions {
  readonly explorer: Explorer;
  /** Changes the state; it is drawn in the next frame. */
  change(edit: (state: State) => State): void;
  /** Points at a unit everywhere; at none where it is left out. */
  point(id?: string): void;
  /** Tells a screen reader. */
  say(text: string): void;
  /** What is shown now. */
  shown(): Shown;
}

/** A part of the page. */
export interface View {
  draw(shown: Shown): void;
  /** Points at a unit, or at none. */
  point?(id: string | undefined): void;
}
