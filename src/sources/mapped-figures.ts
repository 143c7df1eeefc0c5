import { type Cell, isKnown } from '../core/cell.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Source, Unit } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import { type BoundMeasure, type BoundTable, partsOf } from './bound-table.ts';
import type { MappedMeasure, Mapping } from './mappings/mapping.ts';
import type { ParsedCell } from './parse-cell.ts';
import { publishedCell } from './published-cell.ts';
import { counted, type RowSum, unknownSum } from './row-sum.ts';

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
  /** Of what sums are made, where rows are added up. */
  readonly sums: Readonly<Record<Role, RowSum[]>>;
  /** No figure: an issue says why. */
  refused: boolean;
}

/** Collects the figures of one table by one mapping. */
export class MappedFigures<U extends Unit = Unit> {
  readonly #table: BoundTable;
  readonly #name: string;
  readonly #report: (issue: Issue) => void;
  /** In the order met, and by measure, period and unit: looked up for every cell of a table. */
  readonly #drafts: Draft<U>[] = [];
  readonly #places = new Map<string, Map<Period, Map<string, Draft<U>>>>();
  readonly #parsed = new Map<string, ParsedCell>();

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
    const draft = this.#draft(measure, who, period, row);
    for (const role of roles) {
      const parts = measure[role];
      for (let i = 0; i < parts.length; i++) {
        const part = parts[i];
        if (part && (part.test?.(cells) ?? true)) this.#add(draft, role, i, cells[part.place] ?? '', row);
      }
    }
  }

  #draft(
    measure: BoundMeasure,
    who: { readonly unit: U; readonly open: boolean },
    period: Period,
    row: number,
  ): Draft<U> {
    const byPeriod = innerMap(this.#places, measure.mapped.measure);
    const byUnit = innerMap(byPeriod, period);
    const before = byUnit.get(who.unit.id);
    if (before) return before;
    const draft: Draft<U> = {
      measure,
      ...who,
      period,
      row,
      cells: { value: [], numerator: [], denominator: [] },
      sums: { value: [], numerator: [], denominator: [] },
      refused: false,
    };
    byUnit.set(who.unit.id, draft);
    this.#drafts.push(draft);
    return draft;
  }

  /** Texts repeat, counts above all: each is looked at once. */
  #cell(text: string): ParsedCell {
    const known = this.#parsed.get(text);
    if (known) return known;
    const parsed = publishedCell(text, this.#table.mapping.numbers);
    if (this.#parsed.size < 10_000) this.#parsed.set(text, parsed);
    return parsed;
  }

  /** The figures, by measure and year. */
  sets(): FigureSet<U>[] {
    const sets = new Map<string, FigureSet<U>>();
    for (const draft of this.#drafts) {
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
    const met = new Set(this.#drafts.map(({ measure }) => measure.mapped.measure));
    return [...new Set(this.#table.measures.map(({ mapped }) => mapped.measure))].filter((id) => !met.has(id));
  }

  #add(draft: Draft<U>, role: Role, i: number, text: string, row: number): void {
    const parsed = this.#cell(text);
    if (parsed.problem !== undefined) {
      const { code, problem, remedy } = parsed;
      draft.refused = true;
      this.#tell(draft, { code, severity: 'error', message: `The ${role} ${problem}.`, remedy, value: text, row });
      return;
    }
    const { cell } = parsed;
    const isSum = draft.measure.mapped.rows === 'sum';
    if (isSum) draft.sums[role][i] = counted(draft.sums[role][i], cell);
    const before = draft.cells[role][i];
    if (before === undefined) draft.cells[role][i] = cell;
    else if (isSum) draft.cells[role][i] = added(before, cell);
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

  /** Says of every sum that is not known what is known of it. */
  #tellUnknown(draft: Draft<U>): void {
    for (const role of roles) {
      for (const [i, sum] of draft.sums[role].entries()) {
        const says = unknownSum(sum, this.#table.mapping.numbers?.suppressed);
        if (says === undefined) continue;
        const column = [partsOf(draft.measure.mapped[role])[i]?.column ?? ''].flat()[0] ?? '';
        this.#tell(draft, {
          code: 'unknown-part',
          severity: 'warning',
          message: `The sum of "${column}" is not known: ${says}.`,
          remedy: 'It stays unknown: no part is taken for 0.',
          row: draft.row,
          column,
        });
      }
    }
  }

  #observation(draft: Draft<U>): Observation<U> | undefined {
    this.#tellUnknown(draft);
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

/** The map under a key, made where there is none. */
function innerMap<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = map.get(key);
  if (known) return known;
  const made = new Map<L, V>();
  map.set(key, made);
  return made;
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
