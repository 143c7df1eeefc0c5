import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shared } from '../england/shared-files.ts';

/** One reference result as its catalogue tells of it. */
export interface GoldenCase {
  readonly id: string;
  readonly group: string;
  readonly function: string;
  readonly what: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, string>>;
  readonly output: string;
  /** None where the peer's numbers cannot be compared digit by digit. */
  readonly abs_rel_tolerance: number | null;
  readonly notes?: string | null;
  readonly expects_error?: boolean | null;
  readonly advisory_only?: boolean | null;
}

/** A table of the reference results, column by column. */
export interface GoldenTable {
  readonly columns: readonly string[];
  readonly data: Readonly<Record<string, readonly (number | string | null)[]>>;
}

/** One reference result with its files at hand. */
export interface Golden {
  readonly case: GoldenCase;
  /** An input table by the name the case gives it. */
  input(name: string): GoldenTable;
  /** The output as it is stored: a table, a matrix, an object or an array. */
  output<T = GoldenTable>(): T;
}

/** What a check finds: how many numbers and texts it compared, what differed, and what we give instead on purpose. */
export interface Comparison {
  /** Compares numbers one by one, missing (`NaN`) with missing, at the tolerance of the case or the one given. */
  numbers(actual: ArrayLike<number>, expected: ArrayLike<number>, what: string, tolerance?: number): void;
  /** Compares anything else by its JSON. */
  equal(actual: unknown, expected: unknown, what: string): void;
  /** Says that the reference is wrong here, and why; the check still compares our result with the right one. */
  differs(because: string): void;
}

/** Runs one reference result through the public interface and compares. */
export type Check = (golden: Golden, compare: Comparison) => void;

/** The checks of one group of reference results, by case id. */
export type Checks = Readonly<Record<string, Check>>;

/** Every reference result there is. */
export function goldenCases(): readonly GoldenCase[] {
  return ['cases.json', 'cases_compind.json'].flatMap(
    (file) => readGoldenFile<{ readonly cases: readonly GoldenCase[] }>(file).cases,
  );
}

/** A file of the reference results, by its path there. */
export function readGoldenFile<T>(file: string): T {
  if (shared === undefined) throw new Error('INCLUSION_SHARED is not set');
  return JSON.parse(readFileSync(join(shared, 'golden', file), 'utf8'));
}

/** A case with its files at hand. */
export function open(one: GoldenCase): Golden {
  return {
    case: one,
    input: (name) => {
      const file = one.inputs[name];
      if (file === undefined) throw new Error(`"${one.id}" has no input "${name}"`);
      return readGoldenFile(file);
    },
    output: <T>() => readGoldenFile<T>(one.output),
  };
}

/** The codes of the units of a table. */
export function unitsOf({ data }: GoldenTable): string[] {
  return (data.uCode ?? data.id ?? data.country ?? []).map(String);
}

/** The numbers of a column, in the order of the units given; `NaN` for missing. */
export function numbersOf(table: GoldenTable, column: string, units: readonly string[] = unitsOf(table)): Float64Array {
  const values = table.data[column];
  if (!values) throw new Error(`no column "${column}"`);
  const place = new Map(unitsOf(table).map((code, i) => [code, i]));
  return Float64Array.from(units, (unit) => numberIn(values[place.get(unit) ?? -1]));
}

/** A number of the reference: missing, and what R calls `NaN`, is `NaN`; `Inf` is written as a text. */
export function numberIn(cell: unknown): number {
  if (cell === 'Inf') return Number.POSITIVE_INFINITY;
  if (cell === '-Inf') return Number.NEGATIVE_INFINITY;
  return typeof cell === 'number' ? cell : Number.NaN;
}

/** The outcome of one check. */
export interface Outcome {
  readonly id: string;
  readonly compared: number;
  readonly problems: readonly string[];
  readonly differences: readonly string[];
}

/** Runs a check: what it compared, and every problem. Nothing compared is a problem too. */
export function outcomeOf(one: GoldenCase, check: Check | undefined): Outcome {
  let compared = 0;
  const problems: string[] = [];
  const differences: string[] = [];
  const compare: Comparison = {
    numbers(actual, expected, what, tolerance = one.abs_rel_tolerance ?? 0) {
      if (actual.length !== expected.length) problems.push(`${what}: ${actual.length} for ${expected.length} numbers`);
      for (let i = 0; i < expected.length; i++) {
        compared++;
        const own = actual[i] ?? Number.NaN;
        const theirs = expected[i] ?? Number.NaN;
        if (Number.isNaN(own) && Number.isNaN(theirs)) continue;
        // Infinity is near nothing but itself.
        const near = Number.isFinite(theirs) && Math.abs(own - theirs) <= tolerance * Math.max(1, Math.abs(theirs));
        if (own === theirs || near) continue;
        problems.push(`${what} [${i}]: ${own} for ${theirs}`);
      }
    },
    equal(actual, expected, what) {
      compared++;
      const [own, theirs] = [JSON.stringify(actual), JSON.stringify(expected)];
      if (own !== theirs) problems.push(`${what}: ${own} for ${theirs}`);
    },
    differs: (because) => differences.push(because),
  };
  try {
    if (check) check(open(one), compare);
    else problems.push('no check is written for it');
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  if (compared === 0 && problems.length === 0) problems.push('nothing was compared');
  return { id: one.id, compared, problems, differences };
}
