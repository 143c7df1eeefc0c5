import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Aggregation, Step } from '../../src/core/step.ts';
import { mean, standardDeviation } from '../../src/math/moments.ts';
import { shared } from '../england/shared-files.ts';

/** Whether the reference results are at hand. Where they are, a missing file is a failure. */
export const hasGolden: boolean = shared !== undefined;

/** A table of the reference results, column by column. */
export interface GoldenTable {
  readonly columns: readonly string[];
  readonly data: Readonly<Record<string, readonly (number | string | null)[]>>;
}

interface GoldenCase {
  readonly id: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly output: string;
  readonly abs_rel_tolerance: number;
}

/** One reference result: its inputs, its output and how close one must come. */
export interface Golden {
  readonly input: (name: string) => GoldenTable;
  readonly output: GoldenTable;
  readonly tolerance: number;
}

/** Reads a reference result; throws where there is none of that id. */
export function readGolden(id: string): Golden {
  const files = ['cases.json', 'cases_compind.json'].map(readGoldenFile<{ readonly cases: readonly GoldenCase[] }>);
  const found = files.flatMap(({ cases }) => cases).find((one) => one.id === id);
  if (!found) throw new Error(`no reference result "${id}"`);
  return {
    input: (name) => {
      const file = found.inputs[name];
      if (file === undefined) throw new Error(`"${id}" has no input "${name}"`);
      return readGoldenFile(file);
    },
    output: readGoldenFile(found.output),
    tolerance: found.abs_rel_tolerance,
  };
}

/** The numbers of a column, matched to the units of another table by their codes; `NaN` for missing. */
export function numbersOf(table: GoldenTable, column: string, units: readonly unknown[]): Float64Array {
  const values = table.data[column];
  const codes = unitsOf(table);
  if (!values || codes.length === 0) throw new Error(`no column "${column}"`);
  const byCode = new Map(codes.map((code, i) => [code, values[i]]));
  return Float64Array.from(units, (unit) => {
    const value = byCode.get(typeof unit === 'string' ? unit : '');
    return typeof value === 'number' ? value : Number.NaN;
  });
}

/** The codes of the units of a table. */
export function unitsOf(table: GoldenTable): readonly unknown[] {
  const { uCode, id, country } = table.data;
  return uCode ?? id ?? country ?? [];
}

/** Asserts that numbers are those of the reference, missing ones missing. */
export function expectGolden(actual: ArrayLike<number>, expected: Float64Array, tolerance: number, what: string): void {
  expect(actual.length, what).toBe(expected.length);
  expected.forEach((value, i) => {
    const own = actual[i] ?? Number.NaN;
    if (Number.isNaN(value)) expect(own, `${what} [${i}]`).toBeNaN();
    else expect(Math.abs(own - value), `${what} [${i}]`).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(value)));
  });
}

/** What the reference says of an indicator: the cell of a column of its table of indicators. */
export type GoldenFacts = (column: string) => unknown;

/**
 * A test that a normalisation gives the reference for each of its indicators: ours times `factor` (`factorOf` where it differs). A step that differs
 * between indicators is made of their facts; `allHigher` leaves every column as published; `instead` is our value
 * (from the column as it was turned, with its sign) where the reference is wrong.
 */
export function goldenNormalise<P>(
  id: string,
  step: Step<P> | ((indicator: string, facts: GoldenFacts) => Step<P>),
  {
    factor = 1,
    factorOf = () => factor,
    allHigher = false,
    instead,
  }: {
    factor?: number;
    factorOf?: (indicator: string) => number;
    allHigher?: boolean;
    instead?: (column: Float64Array, sign: number) => Float64Array | undefined;
  } = {},
): void {
  describe.runIf(hasGolden)(`the reference ${id}`, () => {
    it(
      instead ? 'is met except where it is wrong, and there the right value' : 'is met for every indicator and unit',
      () => {
        const { input, output, tolerance } = readGolden(id);
        const [data, meta] = [input('data'), input('meta')];
        const units = unitsOf(data);
        const indicators = output.columns.filter((name) => name !== 'uCode');
        expect(indicators.length).toBeGreaterThan(40);
        let learnt = 0;
        for (const indicator of indicators) {
          const facts: GoldenFacts = (name) => meta.data[name]?.[meta.data.iCode?.indexOf(indicator) ?? -1];
          expect([1, -1]).toContain(facts('Direction'));
          const sign = allHigher || facts('Direction') === 1 ? 1 : -1;
          const column = numbersOf(data, indicator, units).map((value) => sign * value);
          const own = typeof step === 'function' ? step(indicator, facts) : step;
          const params = own.fit(column, { indicator, sign, units: units.map(String) });
          const expected = instead?.(column, sign) ?? numbersOf(output, indicator, units);
          if (params !== null) learnt++;
          const actual = params === null ? column.fill(Number.NaN) : own.apply(column, params);
          expectGolden(
            actual.map((score) => factorOf(indicator) * score),
            expected,
            tolerance,
            indicator,
          );
        }
        expect(learnt).toBeGreaterThan(40);
      },
    );
  });
}

/** A test that an aggregation gives the reference for each group of each level, the one below feeding the one above. */
export function goldenAggregate<P>(id: string, aggregation: Aggregation<P>): void {
  goldenLevels(id, (columns, weights) => aggregation.apply(columns, weights, aggregation.fit(columns, weights)));
}

/** A way to combine columns that may differ from level to level, 1 the level of the indicators. */
type Combine = (columns: readonly Float64Array[], weights: Float64Array, level: number) => Float64Array;

/**
 * {@link goldenAggregate} where levels differ, or with `whereKnown` where the peer gives no value for some units that have
 * one: those are ours to define.
 */
export function goldenLevels(
  id: string,
  combine: Combine,
  { whereKnown = false }: { whereKnown?: boolean } = {},
): void {
  describe.runIf(hasGolden)(`the reference ${id}`, () => {
    it('is met for every group and unit', () => {
      const { input, output, tolerance } = readGolden(id);
      const [data, tree] = [input('data'), input('weights')];
      const units = unitsOf(data);
      const known = new Map(data.columns.slice(1).map((name) => [name, numbersOf(data, name, units)]));
      const nodes = (tree.data.iCode ?? []).map((code, i) => ({
        code: String(code),
        level: Number(tree.data.Level?.[i]),
        weight: Number(tree.data.Weight?.[i]),
        parent: String(tree.data.Parent?.[i] ?? ''),
      }));
      const groups = output.columns.filter((name) => name !== 'uCode');
      expect(groups.length).toBeGreaterThan(10);
      const level = (group: string): number => nodes.find(({ parent }) => parent === group)?.level ?? 0;
      for (const group of groups.toSorted((a, b) => level(a) - level(b))) {
        const members = nodes.filter(({ parent }) => parent === group);
        expect(members.length, group).toBeGreaterThan(0);
        const columns = members.map(({ code }) => known.get(code) ?? new Float64Array());
        const weights = Float64Array.from(members, ({ weight }) => weight);
        const scores = combine(columns, weights, level(group));
        known.set(group, scores);
        const expected = numbersOf(output, group, units);
        const compared = whereKnown
          ? scores.map((score, u) => (Number.isNaN(expected[u]) ? Number.NaN : score))
          : scores;
        expectGolden(compared, expected, tolerance, group);
      }
    });
  });
}

/** A file of the reference results, by its path there. */
export function readGoldenFile<T>(file: string): T {
  if (shared === undefined) throw new Error('INCLUSION_SHARED is not set');
  return JSON.parse(readFileSync(join(shared, 'golden', file), 'utf8'));
}

/** A test that an aggregation gives the reference for one table: ours, after `turn`, is the peer's column `ci`. */
export function goldenTable<P>(
  id: string,
  aggregation: Aggregation<P>,
  prepare: (columns: readonly Float64Array[]) => readonly Float64Array[],
  turn: (score: number) => number = (score) => score,
): void {
  describe.runIf(hasGolden)(`the reference ${id}`, () => {
    it('is met for every unit', () => {
      const { input, output, tolerance } = readGolden(id);
      const data = input('data');
      const units = unitsOf(data);
      const columns = prepare(data.columns.slice(1).map((name) => numbersOf(data, name, units)));
      const weights = new Float64Array(columns.length).fill(1);
      expect(units.length).toBeGreaterThan(30);
      const scores = aggregation.apply(columns, weights, aggregation.fit(columns, weights));
      expectGolden(scores.map(turn), numbersOf(output, 'ci', units), tolerance, id);
    });
  });
}

/** Columns with mean 100 and standard deviation 10, as the Mazziotta-Pareto and mean-min functions are defined on. */
export function standardised(columns: readonly Float64Array[]): readonly Float64Array[] {
  return columns.map((column) => {
    const centre = mean(column);
    const spread = standardDeviation(column);
    return column.map((value) => 100 + (10 * (value - centre)) / spread);
  });
}
