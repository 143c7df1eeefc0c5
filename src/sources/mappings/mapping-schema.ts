import * as v from 'valibot';
import { type Reason, reasons } from '../../core/cell.ts';
import type { Basis } from '../../core/period.ts';
import {
  closed,
  described,
  either,
  maybe,
  notNegative,
  number,
  period,
  type Reader,
  text,
  wholeNumber,
} from '../schema-parts.ts';
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
    column: described(heading, 'The column that tells, by its heading or the headings it has had.'),
    is: maybe(v.array(v.string()), 'The labels of rows wanted, with every way they have been written.'),
    not: maybe(v.array(v.string()), 'The labels of rows that are not wanted.'),
  }),
  v.check(({ is, not }) => (is === undefined) !== (not === undefined), 'Give either "is" or "not".'),
);
const conditions: Reader<Condition[]> = v.array(condition);

const part: Reader<Part> = closed({
  column: described(heading, 'The column the number stands in, by its heading or the headings it has had.'),
  where: maybe(conditions, 'In which rows, besides those of the measure.'),
});
const sum: Reader<{ sum: Part[] }> = closed({
  sum: described(v.pipe(v.array(part), v.nonEmpty('Give at least one.')), 'Cells that are added up.'),
});
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
    measure: described(text, 'The id of the measure.'),
    basis: maybe(basis, 'What its years mean. Default: as the measure of that id says.'),
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
);

const inColumn: Reader<{ column: Heading }> = closed({
  column: described(heading, 'The column of years.'),
});
const inHeadings: Reader<{ in: 'headings' }> = closed({
  in: described(v.literal('headings'), '{period} in the columns of the measures stands for the year.'),
});
const always: Reader<Extract<PeriodPlace, { always: unknown }>> = closed({
  always: described(period, 'The one year the table is about.'),
});
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
    codes: maybe(v.array(heading), 'Columns of codes or ids, the first that is filled counts.'),
    name: maybe(heading, 'The column of names.'),
    trust: maybe(
      v.picklist(['name', 'code']),
      'What counts where code and name are of two authorities. Default: neither, the row is not used.',
    ),
    facts: maybe(
      v.array(text),
      'Columns that say something of the unit, a region for instance, where units are taken as they are written.',
    ),
    anyDate: maybe(
      v.boolean(),
      'The file gives all years on one set of boundaries, so that an authority can have figures from before it opened.',
    ),
    combined: maybe(
      v.boolean(),
      'A row for two authorities together is kept, as a figure of both. Default: it is reported and not used.',
    ),
  }),
  v.check(({ codes = [], name }) => codes.length > 0 || name !== undefined, 'Give a column of codes or of names.'),
);

const meaning: Reader<number | Reason> = either<number | Reason>(
  (input) => (typeof input === 'number' ? number : v.picklist([...reasons])),
  [number, v.picklist([...reasons])],
);

const byId: Reader<{ id: string }> = closed({ id: described(text, 'The id of the data set in the API.') });
const byTitle: Reader<Extract<ApiDataSet, { publication: string }>> = closed({
  publication: described(text, 'The title of the publication in the API.'),
  dataSet: described(heading, 'The title of the data set, or those it has had; * stands for anything.'),
});
const api: Reader<ApiDataSet> = either<ApiDataSet>(
  (input) => (typeof input === 'object' && input && 'id' in input ? byId : byTitle),
  [byId, byTitle],
);

const suppressed: Reader<[number, number]> = v.pipe(
  v.strictTuple([notNegative, notNegative]),
  v.check(([least, most]) => least <= most, 'Give the lesser first.'),
);

const published = 'Write when it was published as 2025-06.';
const vintageText = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, published));
/** YAML reads `2025` as a number. */
const vintageYear = v.pipe(
  v.number(),
  v.integer(published),
  v.minValue(1000, published),
  v.maxValue(9999, published),
  v.transform(String),
);
const vintage: Reader<string> = either<string>(
  (input) => (typeof input === 'number' ? vintageYear : vintageText),
  [vintageText, vintageYear],
);

/** What a mapping in JSON must be. */
export const mappingSchema: Reader<Mapping & { readonly $schema?: string }> = closed({
  $schema: maybe(v.string(), 'The JSON Schema of this file, for editors.'),
  id: described(text, 'The id of the mapping.'),
  publication: described(text, 'The publication, as sources call it.'),
  file: described(text, 'The file, as sources call it.'),
  url: maybe(text, 'Where it was published.'),
  vintage: described(
    vintage,
    'When it was published, 2025-06: where two files have the same year of a measure, the later counts.',
  ),
  api: maybe(api, 'The data set of the statistics API, by its id or by the titles of its publication and its own.'),
  table: maybe(
    closed({
      name: maybe(
        heading,
        'Names of the file or of a table in it; * stands for anything. Default: any, as headings tell.',
      ),
      headingRows: maybe(
        v.pipe(wholeNumber, v.minValue(1), v.maxValue(5)),
        'How many rows headings take up. Default: 1.',
      ),
    }),
    'How the table is known, where its headings do not tell.',
  ),
  period: described(place, 'Where the year of a row stands.'),
  unit: described(unit, 'Where the unit of a row stands: an authority, or a unit of any kind.'),
  where: maybe(conditions, 'The geographic level and whatever else holds for every measure.'),
  numbers: maybe(
    closed({
      formatted: maybe(v.boolean(), 'Whether numbers are written 1,234 and 5.6%. Default: false.'),
      suppressed: maybe(
        suppressed,
        'The least and greatest count that is suppressed: says how great a sum with such a part can be.',
      ),
      decimals: maybe(
        wholeNumber,
        'To how many decimals values are rounded, where a file holds the noise of a spreadsheet. Default: not at all.',
      ),
      symbols: maybe(
        v.record(v.string(), meaning),
        'Symbols of this file that mean something else than usual: a number, or a reason.',
      ),
    }),
    'How numbers are written.',
  ),
  measures: described(
    v.pipe(v.array(measure), v.nonEmpty('Give at least one.')),
    'The measures, and how each is read.',
  ),
});
