import { type Cell, isKnown } from '../core/cell.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Source, Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import { type BoundMeasure, type BoundTable, partsOf } from './bound-table.ts';
import type { MappedMeasure, Mapping } from './mappings/mapping.ts';
import { publishedCell } from './published-cell.ts';

/** The figures of one measure and year in one table. */
export interface FigureSet<U extends Unit = Unit> {
  readonly mapping: Mapping;
  readonly mapped: MappedMeasure;
  readonly period: Period;
  /** By the id of the unit. */
  readonly figures: Map<string, Observation<U>>;
}

type Role = 'value' | 'numerator' | 'denominator';
const roles: readonly Role[] = ['value', 'numerator', 'denominator'];

/** A figure whose cells are being met, row by row. */
interface Draft<U extends Unit> {
  readonly measure: BoundMeasure;
  readonly unit: U;
  readonly period: Period;
  readonly open: boolean;
  readonly row: number;
  readonly cells: Readonly<Record<Role, (Cell | undefined)[]>>;
  /** No figure: an issue says why. */
  refused: boolean;
}

/** Collects the figures of one table by one mapping. */
export class MappedFigures<U extends Unit = Unit> {
  readonly #table: BoundTable;
  readonly #name: string;
  readonly #report: (issue: Issue) => void;
  readonly #drafts = new Map<string, Draft<U>>();

  constructor(table: BoundTable, name: string, report: (issue: Issue) => void) {
    this.#table = table;
    this.#name = name;
    this.#report = report;
  }

  /** Takes the cells of a row that are about a measure. */
  take(
    measure: BoundMeasure,
    who: { readonly unit: U; readonly open: boolean },
    period: Period,
    cells: readonly string[],
    row: number,
  ): void {
    const key = `${measure.mapped.measure}|${period}|${who.unit.id}`;
    const draft = this.#drafts.get(key) ?? {
      measure,
      ...who,
      period,
      row,
      cells: { value: [], numerator: [], denominator: [] },
      refused: false,
    };
    this.#drafts.set(key, draft);
    for (const role of roles) {
      measure[role].forEach((part, i) => {
        if (part.test && !part.test(cells)) return;
        this.#add(draft, role, i, cells[part.place] ?? '', row);
      });
    }
  }

  /** The figures, by measure and year. */
  sets(): FigureSet<U>[] {
    const sets = new Map<string, FigureSet<U>>();
    for (const draft of this.#drafts.values()) {
      const observation = draft.refused ? undefined : this.#observation(draft);
      if (!observation) continue;
      const { mapped } = draft.measure;
      const key = `${mapped.measure}|${draft.period}`;
      const set = sets.get(key) ?? { mapping: this.#table.mapping, mapped, period: draft.period, figures: new Map() };
      sets.set(key, set);
      set.figures.set(draft.unit.id, observation);
    }
    return [...sets.values()];
  }

  /** The measures that no row was about. */
  unread(): string[] {
    const met = new Set([...this.#drafts.values()].map(({ measure }) => measure.mapped.measure));
    return [...new Set(this.#table.measures.map(({ mapped }) => mapped.measure))].filter((id) => !met.has(id));
  }

  #add(draft: Draft<U>, role: Role, i: number, text: string, row: number): void {
    const parsed = publishedCell(text, this.#table.mapping.numbers);
    if (parsed.problem !== undefined) {
      const { code, problem, remedy } = parsed;
      draft.refused = true;
      this.#tell(draft, { code, severity: 'error', message: `The ${role} ${problem}.`, remedy, value: text, row });
      return;
    }
    const { cell } = parsed;
    const before = draft.cells[role][i];
    if (before === undefined) draft.cells[role][i] = cell;
    else if (draft.measure.mapped.rows === 'sum') draft.cells[role][i] = added(before, cell);
    else {
      const same = Object.is(before, cell);
      draft.refused ||= !same;
      // A row that repeats another is said once, and not for each of its cells.
      if (same && role !== (draft.measure.mapped.value === undefined ? 'numerator' : 'value')) return;
      this.#tell(draft, {
        code: same ? 'repeated-figure' : 'conflicting-figures',
        severity: same ? 'warning' : 'error',
        message: `The ${role} was given before, from row ${draft.row} on: ${before}, and ${cell} here.`,
        remedy: same ? 'Keep one of the rows.' : 'Say in the mapping which of the rows is meant.',
        row,
      });
    }
  }

  #observation(draft: Draft<U>): Observation<U> | undefined {
    const { unit, period, open } = draft;
    const { mapped } = draft.measure;
    const { scale = 100, decimals } = mapped;
    const [given, over, under] = roles.map((role) => total(draft.cells[role], draft.measure[role].length));
    const made = over === undefined || under === undefined ? undefined : ratio(over, under, scale, decimals);
    const value = mapped.value === undefined ? made : given;
    if (value === undefined) {
      this.#tell(draft, {
        code: 'incomplete-figure',
        severity: 'warning',
        message: `Some of the rows ${mapped.measure} is made from are missing.`,
        remedy: 'Check that the file is complete.',
        row: draft.row,
      });
      return undefined;
    }
    // A symbol for an authority that did not exist says nothing of it.
    if (!isKnown(value) && !open) return undefined;
    const { publication, file, url } = this.#table.mapping;
    const source: Source = { publication, file, column: citeOf(mapped), ...(url === undefined ? {} : { url }) };
    const counts =
      isKnown(value) && isKnown(over ?? 'absent') && isKnown(under ?? 'absent')
        ? { numerator: Number(over), denominator: Number(under) }
        : {};
    return { unit, period, measure: mapped.measure, value, ...counts, source };
  }

  #tell({ unit, period, measure }: Draft<U>, issue: Issue): void {
    this.#report({ ...issue, unit: unit.id, period, measure: measure.mapped.measure, file: this.#name });
  }
}

function total(cells: readonly (Cell | undefined)[], parts: number): Cell | undefined {
  let sum: Cell = 0;
  for (let i = 0; i < parts; i++) {
    const cell = cells[i];
    if (cell === undefined) return undefined;
    sum = i === 0 ? cell : added(sum, cell);
  }
  return parts === 0 ? undefined : sum;
}

/** A sum with a missing part is missing: nothing is taken for 0. */
function added(one: Cell, other: Cell): Cell {
  if (!isKnown(one)) return one;
  return isKnown(other) ? one + other : other;
}

function ratio(over: Cell, under: Cell, scale: number, decimals: number | undefined): Cell {
  if (!isKnown(over)) return over;
  if (!isKnown(under)) return under;
  if (under === 0) return 'not-applicable';
  const exact = (scale * over) / under;
  return decimals === undefined ? exact : Number(exact.toFixed(decimals));
}

function citeOf({ cite, value, numerator, denominator }: MappedMeasure): string {
  const columns = [value, numerator, denominator].flatMap(partsOf).map(({ column }) => [column].flat()[0] ?? '');
  return cite ?? columns.join(' / ');
}
