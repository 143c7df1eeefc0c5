import * as v from 'valibot';
import { type Reason, reasons } from '../../core/cell.ts';
import type { Basis } from '../../core/period.ts';
import { isFigureMeasure } from '../../england/figure-measures.ts';
import { closed, either, maybe, number, period, type Reader, text, wholeNumber } from '../schema-parts.ts';
import type {
  ApiDataSet,
  Condition,
  Heading,
  MappedMeasure,
  Mapping,
  Part,
  PeriodPlace,
  Quantity,
  UnitPlace,
} from './mapping.ts';

const texts: Reader<string[]> = v.pipe(v.array(text), v.nonEmpty('Give at least one.'));
const heading: Reader<Heading> = either<Heading>((input) => (typeof input === 'string' ? text : texts), [text, texts]);

const condition: Reader<Condition> = v.pipe(
  closed({
    column: heading,
    is: maybe(v.array(v.string()), 'The labels of rows wanted, with every way they have been written.'),
    not: maybe(v.array(v.string()), 'The labels of rows that are not wanted.'),
  }),
  v.check(({ is, not }) => (is === undefined) !== (not === undefined), 'Give either "is" or "not".'),
);
const conditions: Reader<Condition[]> = v.array(condition);

const part: Reader<Part> = closed({
  column: heading,
  where: maybe(conditions, 'In which rows, besides those of the measure.'),
});
const sum: Reader<{ sum: Part[] }> = closed({ sum: v.pipe(v.array(part), v.nonEmpty('Give at least one.')) });
const quantity: Reader<Quantity> = either<Quantity>(
  (input) => (typeof input === 'string' ? text : typeof input === 'object' && input && 'sum' in input ? sum : part),
  [text, part, sum],
);

const basis: Reader<Basis> = v.picklist([
  'academic year',
  'January census',
  'March survey',
  'calendar year',
  'once',
] as const);

const measure: Reader<MappedMeasure> = v.pipe(
  closed({
    measure: text,
    basis: maybe(basis, 'What its years mean. Default: as the library’s own measure of that id.'),
    value: maybe(quantity, 'Where the published figure stands.'),
    numerator: maybe(quantity, 'The count on top.'),
    denominator: maybe(quantity, 'The count underneath.'),
    scale: maybe(number, '100 (default) where the value is a percentage of its counts, 1 where it is their ratio.'),
    decimals: maybe(wholeNumber, 'To how many decimals a value made from counts is rounded. Default: not at all.'),
    where: maybe(conditions, 'Which rows are about the measure.'),
    rows: maybe(v.literal('sum'), 'Adds up the rows of a unit and year. Default: there must be one.'),
    first: maybe(period, 'The first year to take.'),
    last: maybe(period, 'The last year to take.'),
    cite: maybe(text, 'What sources call the figure. Default: its columns.'),
  }),
  v.check(
    ({ value, numerator, denominator }) =>
      (value !== undefined || numerator !== undefined) && (numerator === undefined) === (denominator === undefined),
    'Give a value, or a numerator and a denominator, or all three.',
  ),
  v.check(
    ({ measure: id, basis: given }) => given !== undefined || isFigureMeasure(id),
    'Say what its years mean: give a basis.',
  ),
);

const inColumn: Reader<{ column: Heading }> = closed({ column: heading });
const inHeadings: Reader<{ in: 'headings' }> = closed({ in: v.literal('headings') });
const always: Reader<Extract<PeriodPlace, { always: unknown }>> = closed({ always: period });
const place: Reader<PeriodPlace> = either<PeriodPlace>(
  (input) =>
    typeof input === 'object' && input && 'in' in input
      ? inHeadings
      : typeof input === 'object' && input && 'always' in input
        ? always
        : inColumn,
  [inColumn, inHeadings, always],
);

const unit: Reader<UnitPlace> = v.pipe(
  closed({
    codes: maybe(v.array(heading), 'Columns of codes, the first that is filled counts.'),
    name: maybe(heading, 'The column of names.'),
    trust: maybe(v.picklist(['name', 'code']), 'What counts where code and name are of two authorities.'),
    anyDate: maybe(v.boolean(), 'The file gives all years on one set of boundaries.'),
    combined: maybe(v.boolean(), 'A row for two authorities together is kept, as a figure of both.'),
  }),
  v.check(({ codes = [], name }) => codes.length > 0 || name !== undefined, 'Give a column of codes or of names.'),
);

const meaning: Reader<number | Reason> = either<number | Reason>(
  (input) => (typeof input === 'number' ? number : v.picklist([...reasons])),
  [number, v.picklist([...reasons])],
);

const byId: Reader<{ id: string }> = closed({ id: text });
const byTitle: Reader<Extract<ApiDataSet, { publication: string }>> = closed({ publication: text, dataSet: heading });
const api: Reader<ApiDataSet> = either<ApiDataSet>(
  (input) => (typeof input === 'object' && input && 'id' in input ? byId : byTitle),
  [byId, byTitle],
);

/** What a mapping in JSON must be. */
export const mappingSchema: Reader<Mapping> = closed({
  id: text,
  publication: text,
  file: text,
  url: maybe(text, 'Where it was published.'),
  vintage: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Write when it was published as 2025-06.')),
  api: maybe(api, 'The data set of the statistics API, by its id or by the titles of its publication and its own.'),
  table: maybe(
    closed({
      name: maybe(heading, 'Names of the file or of a table in it; * stands for anything.'),
      headingRows: maybe(v.pipe(wholeNumber, v.minValue(1), v.maxValue(5)), 'How many rows headings take up.'),
    }),
    'How the table is known, where its headings do not tell.',
  ),
  period: place,
  unit,
  where: maybe(conditions, 'The geographic level and whatever else holds for every measure.'),
  numbers: maybe(
    closed({
      formatted: maybe(v.boolean(), 'Numbers are written 1,234 and 5.6%.'),
      decimals: maybe(wholeNumber, 'To how many decimals values are rounded.'),
      symbols: maybe(v.record(v.string(), meaning), 'Symbols that mean something else than usual.'),
    }),
    'How numbers are written.',
  ),
  measures: v.pipe(v.array(measure), v.nonEmpty('Give at least one.')),
});
