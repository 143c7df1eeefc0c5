import type { Issue } from '../../core/issue.ts';
import type { CellKind } from './cell-kind.ts';
import type { FigureSet } from './figure-set.ts';
import type { TableFacts } from './table-facts.ts';

/** `FAIL` where something cannot be used, `WARNING` where it can and is worth a look, `PASS` otherwise. */
export type Verdict = 'PASS' | 'WARNING' | 'FAIL';

/** What a check finds: an {@link Issue}, whose code and file are those of the check and the file it looks at. */
export type Finding = Omit<Issue, 'code'>;

/** Takes a finding; with the place of a column, the finding stands only if the column turns out to be one of figures. */
export type Report = (finding: Finding, figureColumn?: number) => void;

/** What every check says of itself. */
export interface CheckFacts {
  /** Short and stable, the name of its file: `duplicate-rows`. */
  readonly id: string;
  /** What holds where it passes. */
  readonly title: string;
  /** What it finds, for the page about checks. */
  readonly finds: string;
  /** What to do about it, in general; a finding says it of its own case. */
  readonly remedy: string;
}

/** A row of a table, with its number in the file. */
export interface TableRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A cell of a column of figures that is no plain number. */
export interface OddCell {
  readonly row: number;
  /** The place of its column. */
  readonly column: number;
  readonly text: string;
  readonly kind: CellKind;
}

/** A cell with a character in it that is no plain one, or with a space at an end. */
export interface UnusualText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What a check does while rows go by. It must come to the same verdict in whatever order they do. */
export interface Watch {
  row?(row: TableRow): void;
  /** Called for every text with a space at an end, or a character beyond ASCII or of control in it. */
  unusual?(text: UnusualText): void;
  /** Called for every cell of a column of figures that is no plain number. */
  odd?(cell: OddCell): void;
  end?(): void;
}

/** A check of a table as it stands in a file, made while its rows go by once. */
export interface TableCheck extends CheckFacts {
  readonly stage: 'table';
  /** Whether it has anything to say of such a table: always, where left out. */
  applies?(table: TableFacts): boolean;
  run(table: TableFacts, report: Report): Watch;
}

/** A check of figures of authorities, all at once. */
export interface FigureCheck extends CheckFacts {
  readonly stage: 'figures';
  run(figures: FigureSet, report: Report): void;
}

/** One thing that is checked. */
export type Check = TableCheck | FigureCheck;

/** What a check found. */
export interface CheckResult {
  /** The id of the check. */
  readonly check: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** How many findings there are in all. */
  readonly found: number;
  /** The first of them, errors before warnings before notes. */
  readonly findings: readonly Issue[];
}

/** What all checks together say. */
export interface CheckReport {
  readonly verdict: Verdict;
  /** By check, in the order of the list of checks; those that do not apply are not there. */
  readonly results: readonly CheckResult[];
}

/** What a caller may ask of checks. */
export interface CheckOptions {
  /** The most findings to give for a check; the rest is counted. 5 where left out. */
  readonly examples?: number;
}
