import type { Basis, Period } from '../core/period.ts';
import { figureBasis, isFigureMeasure } from '../england/figure-measures.ts';
import type { Columns } from './heading-columns.ts';
import { labelKey } from './label-key.ts';
import type { Condition, Heading, MappedMeasure, Mapping, Part, Quantity } from './mappings/mapping.ts';
import { periodOfLabel } from './period-label.ts';

/** Tells the rows wanted from the others. */
export type RowTest = (cells: readonly string[]) => boolean;

/** A cell to take: its column, and in which rows. */
export interface BoundPart {
  readonly place: number;
  readonly test?: RowTest;
}

/** A measure of a mapping found in a table. */
export interface BoundMeasure {
  readonly mapped: MappedMeasure;
  readonly basis: Basis;
  /** Where the period stands in the headings. */
  readonly period?: Period;
  /** The column its first condition is about, and that condition alone: it sorts out most rows. */
  readonly first?: { readonly place: number; readonly test: RowTest };
  readonly test: RowTest;
  readonly value: readonly BoundPart[];
  readonly numerator: readonly BoundPart[];
  readonly denominator: readonly BoundPart[];
}

/** A mapping and the table it reads. */
export interface BoundTable {
  readonly mapping: Mapping;
  readonly period?: number;
  readonly codes: readonly number[];
  readonly name?: number;
  /** What other columns say of the unit, by what it is called. */
  readonly facts: readonly { readonly place: number; readonly heading: string }[];
  readonly test: RowTest;
  readonly measures: readonly BoundMeasure[];
  /** Measures the table has no column for, and the heading that is missing. */
  readonly without: readonly { readonly measure: string; readonly heading: string }[];
}

/** Finds the columns of a mapping in a table's headings; or the first heading that is missing. */
export function bindMapping(mapping: Mapping, columns: Columns): BoundTable | { readonly missing: string } {
  const missing: string[] = [];
  const need = (heading: Heading): number => {
    const place = columns.find(heading);
    if (place === undefined) missing.push([heading].flat().join(' or '));
    return place ?? -1;
  };
  const { period, unit } = mapping;
  const codes = (unit.codes ?? []).flatMap((heading) => columns.find(heading) ?? []);
  const name = unit.name === undefined ? undefined : columns.find(unit.name);
  if (codes.length === 0 && name === undefined) need(unit.name ?? unit.codes?.[0] ?? 'a column of units');
  const table = {
    mapping,
    codes,
    ...(name === undefined ? {} : { name }),
    facts: (unit.facts ?? []).map((heading) => ({ place: need(heading), heading })),
    ...('column' in period ? { period: need(period.column) } : {}),
    test: testOf(mapping.where ?? [], need),
  };
  if (missing[0] !== undefined) return { missing: missing[0] };
  const without: { readonly measure: string; readonly heading: string }[] = [];
  const measures = mapping.measures.flatMap((mapped) =>
    ('in' in period ? periodsIn(mapped, columns) : [undefined]).flatMap((label) => {
      missing.length = 0;
      const measure = bindMeasure(mapped, need, label);
      if (missing[0] === undefined) return [measure];
      without.push({ measure: mapped.measure, heading: missing[0] });
      return [];
    }),
  );
  if (measures.length === 0) return { missing: without[0]?.heading ?? 'a column of figures' };
  return { ...table, measures, without };
}

function bindMeasure(mapped: MappedMeasure, need: (heading: Heading) => number, label?: string): BoundMeasure {
  const named = (heading: Heading): Heading =>
    label === undefined ? heading : [heading].flat().map((text) => text.replace('{period}', label));
  const parts = (quantity: Quantity | undefined): BoundPart[] =>
    partsOf(quantity).map(({ column, where }) => ({
      place: need(named(column)),
      ...(where ? { test: testOf(where, need) } : {}),
    }));
  const basis = basisOf(mapped);
  const period = label === undefined ? undefined : periodOfLabel(label, basis);
  const first = mapped.where?.slice(0, 1) ?? [];
  return {
    mapped,
    basis,
    ...(period === undefined ? {} : { period }),
    ...(first[0] ? { first: { place: need(first[0].column), test: testOf(first, need) } } : {}),
    test: testOf(mapped.where ?? [], need),
    value: parts(mapped.value),
    numerator: parts(mapped.numerator),
    denominator: parts(mapped.denominator),
  };
}

/** What a measure's years mean. */
export function basisOf({ basis, measure }: MappedMeasure): Basis {
  return basis ?? (isFigureMeasure(measure) ? figureBasis[measure] : 'calendar year');
}

/** The cells a quantity is made of. */
export function partsOf(quantity: Quantity | undefined): readonly Part[] {
  if (quantity === undefined) return [];
  if (typeof quantity === 'string') return [{ column: quantity }];
  return 'sum' in quantity ? quantity.sum : [quantity];
}

/** The labels that stand for `{period}` in the headings. */
function periodsIn(mapped: MappedMeasure, columns: Columns): readonly string[] {
  const template = [mapped.value, mapped.numerator].flatMap(partsOf)[0]?.column ?? '';
  const labels = [template].flat().flatMap((heading) => columns.labelsIn(heading));
  return labels.filter((label) => periodOfLabel(label, basisOf(mapped)) !== undefined);
}

function testOf(conditions: readonly Condition[], need: (heading: Heading) => number): RowTest {
  const tests = conditions.map(({ column, is, not }): RowTest => {
    const place = need(column);
    const among = is && new Set(is.map(labelKey));
    const besides = not && new Set(not.map(labelKey));
    // Labels repeat down a column: each is looked at once.
    const known = new Map<string, boolean>();
    return (cells) => {
      const text = cells[place] ?? '';
      const before = known.get(text);
      if (before !== undefined) return before;
      const key = labelKey(text);
      const now = (among?.has(key) ?? true) && !(besides?.has(key) ?? false);
      if (known.size < 10_000) known.set(text, now);
      return now;
    };
  });
  const [first] = tests;
  if (tests.length === 1 && first) return first;
  return (cells) => tests.every((test) => test(cells));
}
