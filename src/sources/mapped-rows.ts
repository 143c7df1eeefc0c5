import type { Issue } from '../core/issue.ts';
import type { Unit } from '../core/observation.ts';
import type { Basis, Period } from '../core/period.ts';
import { periodOrdinal } from '../core/period.ts';
import type { BoundMeasure, BoundTable } from './bound-table.ts';
import type { MappedFigures } from './mapped-figures.ts';
import { periodOfLabel } from './period-label.ts';
import type { PublishedUnit, UnitFinder } from './published-unit.ts';

/** Sorts out the rows of a table: about which measure, year and unit each is, if any. */
export class MappedRows<U extends Unit = Unit> {
  readonly #table: BoundTable;
  readonly #depth: number;
  readonly #name: string;
  readonly #figures: MappedFigures<U>;
  readonly #report: (issue: Issue) => void;
  readonly #find: UnitFinder<U>;
  /** The column that the first conditions of all measures are about, and the measures by what stands in it. */
  readonly #sorting: number | undefined;
  readonly #sorted = new Map<string, readonly BoundMeasure[]>();
  readonly #periods = new Map<string, Period | undefined>();

  /** @param depth the number of the last row of headings */
  constructor(
    table: BoundTable,
    depth: number,
    name: string,
    figures: MappedFigures<U>,
    find: UnitFinder<U>,
    report: (issue: Issue) => void,
  ) {
    this.#table = table;
    this.#depth = depth;
    this.#name = name;
    this.#figures = figures;
    this.#report = report;
    this.#find = find;
    const places = new Set(table.measures.map(({ first }) => first?.place));
    this.#sorting = places.size === 1 ? [...places][0] : undefined;
  }

  take(cells: readonly string[], row: number): void {
    if (row <= this.#depth || !this.#table.test(cells)) return;
    // Most measures of a row are of the same year, and so of the same unit.
    let basis: Basis | undefined;
    let own: Period | undefined;
    let when: Period | undefined;
    let who: PublishedUnit<U> = {};
    for (const measure of this.#measures(cells)) {
      if (!measure.test(cells) || !wants(measure, cells)) continue;
      const isSame = measure.basis === basis;
      if (!isSame) own = measure.period ?? this.#period(cells, measure.basis, row);
      const period = measure.period ?? own;
      if (period === undefined || outside(measure, period)) continue;
      if (!isSame || period !== when) who = this.#unit(cells, period, measure.basis);
      basis = measure.basis;
      when = period;
      const { unit, open = false, issue, isArea } = who;
      if (isArea || (!unit && isBlank(measure, cells))) continue;
      if (issue) this.#report({ value: this.#who(cells), ...issue, file: this.#name, row });
      if (unit) this.#figures.take(measure, { unit, open }, period, cells, row);
    }
  }

  /** The measures a row can be about: where one column tells, they are looked up and not tried in turn. */
  #measures(cells: readonly string[]): readonly BoundMeasure[] {
    if (this.#sorting === undefined) return this.#table.measures;
    const text = cells[this.#sorting] ?? '';
    const known = this.#sorted.get(text);
    if (known) return known;
    const found = this.#table.measures.filter(({ first }) => first?.test(cells) ?? true);
    if (this.#sorted.size < 10_000) this.#sorted.set(text, found);
    return found;
  }

  #period(cells: readonly string[], basis: Basis, row: number): Period | undefined {
    const { mapping, period: place = -1 } = this.#table;
    if ('always' in mapping.period) return mapping.period.always;
    const label = cells[place] ?? '';
    const key = `${basis}|${label}`;
    if (this.#periods.has(key)) return this.#periods.get(key);
    const period = periodOfLabel(label, basis);
    this.#periods.set(key, period);
    // LAIT writes 0 where a figure has no year.
    if (period === undefined && label.trim() !== '0') {
      this.#report({
        code: 'bad-period',
        severity: 'error',
        message: `"${label}" is no ${basis === 'once' ? 'year' : basis}.`,
        remedy: 'Check which column holds the year, and what its years mean.',
        file: this.#name,
        row,
        value: label,
      });
    }
    return period;
  }

  #unit(cells: readonly string[], period: Period, basis: Basis): PublishedUnit<U> {
    const { codes, name } = this.#table;
    return this.#find(
      codes.map((place) => cells[place] ?? ''),
      name === undefined ? '' : (cells[name] ?? ''),
      period,
      basis,
      cells,
    );
  }

  #who(cells: readonly string[]): string {
    const { codes, name } = this.#table;
    const texts = [...codes, ...(name === undefined ? [] : [name])].map((place) => cells[place] ?? '');
    return texts.filter((text) => text !== '').join(' ');
  }
}

/** Whether a row has any of the cells a measure is made of. */
function wants({ value, numerator, denominator }: BoundMeasure, cells: readonly string[]): boolean {
  return [value, numerator, denominator].some((parts) => parts.some(({ test }) => !test || test(cells)));
}

function outside({ mapped: { first, last } }: BoundMeasure, period: Period): boolean {
  if (first === undefined && last === undefined) return false;
  const year = periodOrdinal(period);
  return (first !== undefined && year < periodOrdinal(first)) || (last !== undefined && year > periodOrdinal(last));
}

/** Whether the row has no figure: a heading between rows, or a note below them. */
function isBlank({ value, numerator, denominator }: BoundMeasure, cells: readonly string[]): boolean {
  return [...value, ...numerator, ...denominator].every(({ place }) => (cells[place] ?? '').trim() === '');
}
