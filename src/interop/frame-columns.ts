import { type Cell, isKnown } from '../core/cell.ts';
import { InclusionIndexError } from '../core/error.ts';

/** What a cell of a data frame holds here; a number that is missing is `NaN`, a text that is missing `null`. */
export type FrameCell = number | string | boolean | null;

/** The constructor of a data frame, as danfojs has it: rows, and the names and types of the columns. */
export type FrameConstructor<Frame extends object> = new (
  rows: FrameCell[][],
  options: { columns: string[]; dtypes: string[] },
) => Frame;

/** One column of a frame to be. */
export interface FrameColumn {
  readonly id: string;
  readonly cells: readonly FrameCell[];
}

/** A column of numbers, and where asked for, beside it the column of reasons for those that are missing. */
export function numberColumns(id: string, cells: readonly Cell[], reasons: boolean): FrameColumn[] {
  const numbers = { id, cells: cells.map((cell) => (isKnown(cell) ? cell : Number.NaN)) };
  return reasons ? [numbers, { id: reasonColumn(id), cells: cells.map((c) => (isKnown(c) ? '' : c)) }] : [numbers];
}

/** The name of the column with the reasons for another's missing numbers. */
export function reasonColumn(id: string): string {
  return `${id}:reason`;
}

/** The facts of units as columns, `id` and `name` first: texts, numbers and booleans; `null` where a unit has no such fact. */
export function factColumns(units: readonly object[]): FrameColumn[] {
  const facts = units.map((unit) => new Map<string, unknown>(Object.entries(unit)));
  const keys = new Set(['id', 'name', ...facts.flatMap((fact) => [...fact.keys()])]);
  return [...keys].flatMap((id) => {
    const cells = facts.map((fact) => factCell(fact.get(id)));
    return cells.every((cell) => cell === null) ? [] : [{ id, cells }];
  });
}

function factCell(value: unknown): FrameCell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Names a frame keeps for itself, whatever the constructor shows: a column of that name would stand in their place. */
const reserved: ReadonlySet<string> = new Set(['values', 'shape', 'index', 'columns']);

/**
 * The frame of some columns, types said and not guessed: danfojs takes a column of "001" for integers, and a column whose
 * first 500 numbers are whole for whole ones.
 */
export function frameOf<Frame extends object>(
  columns: readonly FrameColumn[],
  DataFrame: FrameConstructor<Frame>,
  rename: Readonly<Record<string, string>> = {},
): Frame {
  const renamed = new Map(Object.entries(rename));
  const names = columns.map(({ id }) => renamed.get(id) ?? id);
  const own: object = DataFrame.prototype;
  names.forEach((name, i) => {
    const remedy = `Give it another name: { rename: { ${JSON.stringify(columns[i]?.id)}: "my ${name}" } }.`;
    if (reserved.has(name) || name.startsWith('$') || name in own) {
      throw new InclusionIndexError(
        'reserved-column',
        `A column "${name}" would hide the frame's own "${name}".`,
        remedy,
      );
    }
    if (names.indexOf(name) < i) {
      const other = 'Give one of them another name, in rename or where it comes from.';
      throw new InclusionIndexError('duplicate-column', `There are two columns "${name}".`, other);
    }
  });
  const rows = (columns[0]?.cells ?? []).map((_, r) => columns.map(({ cells }) => cells[r] ?? null));
  return new DataFrame(rows, { columns: names, dtypes: columns.map(({ cells }) => typeOf(cells)) });
}

function typeOf(cells: readonly FrameCell[]): string {
  if (cells.length > 0 && cells.every((cell) => typeof cell === 'boolean')) return 'boolean';
  if (cells.some((cell) => typeof cell !== 'number')) return 'string';
  return cells.every((cell) => Number.isInteger(cell) && Math.abs(Number(cell)) < 2 ** 31) ? 'int32' : 'float32';
}
