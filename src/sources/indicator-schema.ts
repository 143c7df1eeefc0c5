import * as v from 'valibot';
import type { Measure, Sampling, UnitOfMeasure } from '../core/indicator.ts';
import type { Basis, Period } from '../core/period.ts';
import {
  closed,
  described,
  either,
  id,
  maybe,
  notNegative,
  number,
  period,
  type Reader,
  text,
  wholeNumber,
} from './schema-parts.ts';

const unit: Reader<UnitOfMeasure> = text;
const bases = ['calendar year', 'academic year', 'January census', 'March survey', 'once'] as const;
const basis: Reader<Basis> = v.picklist(bases);
const samplings: Reader<Sampling> = v.picklist(['binomial', 'count', 'mean', 'none']);

const whatBasis =
  'What a year of the figures means. "once" is a figure of one date, used for every year. Default: calendar year.';

/** A measure in a file: what is left out, its indicator tells. */
export type JsonMeasure = Pick<Measure, 'id'> & Partial<Measure>;

const measure: Reader<JsonMeasure> = closed({
  id: described(text, 'The id of the measure: the heading of its column, or what the column "measure" says.'),
  title: maybe(
    text,
    'What people read. Default: the title of an indicator that needs this measure alone, or else the id.',
  ),
  unit: maybe(
    unit,
    'The unit of the figures: per cent, per 100 pupils, number, or any other. Default: that of an indicator that needs this measure alone, or else number.',
  ),
  basis: maybe(basis, whatBasis),
  minimum: maybe(number, 'The least value that can be right.'),
  maximum: maybe(number, 'The greatest value that can be right.'),
  suppressed: maybe(
    v.pipe(
      v.strictTuple([notNegative, notNegative]),
      v.check(
        ([least, most]) => least <= most,
        'The least count is above the greatest. Give the lesser first: [1, 4].',
      ),
    ),
    'The least and greatest count that the publisher suppresses, [1, 4] for instance: suppressed cells then have bounds.',
  ),
  roundedTo: maybe(
    number,
    'What figures are rounded to: one that rounds to 0 but is not 0 is then above 0 and at most half of it.',
  ),
});

/** The denominator of an indicator in a file, by a measure or an expression. */
export interface JsonDenominator {
  measure?: string;
  value?: string;
  take?: 'value' | 'denominator';
  within?: number;
  formula?: string;
  because: string;
}

const denominator: Reader<JsonDenominator> = v.pipe(
  closed({
    measure: maybe(text, 'The id of the measure that is the number, or that came with it.'),
    value: maybe(text, 'How the number is made from several measures, an expression as in `value` of the indicator.'),
    take: maybe(
      v.picklist(['value', 'denominator']),
      'What is taken of each measure: its value (default), or the denominator published with it.',
    ),
    within: maybe(
      v.pipe(wholeNumber, v.minValue(0, 'Give 0 or more.')),
      "How many years from the figure's own the number may be. Default: 0.",
    ),
    formula: maybe(text, 'How the number is made, in words. Default: `value`, or the id of the measure.'),
    because: described(text, 'Why it may stand in, and how far it can be off.'),
  }),
  v.check(({ measure, value }) => (measure === undefined) !== (value === undefined), 'Give a measure or a value.'),
);

/** An indicator of a file's own; see {@link inclusion-index!Indicator | Indicator}. */
export interface JsonIndicator {
  id: string;
  title: string;
  direction: 'higher' | 'lower';
  question?: string;
  domain?: string;
  because?: string;
  contested?: string;
  unit?: UnitOfMeasure;
  basis?: Basis;
  measures?: (string | JsonMeasure)[];
  value?: string;
  formula?: string;
  sampling?: Sampling;
  denominator?: JsonDenominator;
  source?: { publication: string; file: string; column: string; url?: string };
  first?: Period;
  last?: Period;
  lag?: number;
  breaks?: { period: Period; because: string }[];
  uncollected?: { periods: Period[]; because: string }[];
  caveats?: string[];
}

/** An indicator defined in an index file. */
export const indicator: Reader<JsonIndicator> = closed({
  id: described(id, 'Small letters, digits and single hyphens; used once in the index.'),
  title: described(text, 'What people read.'),
  direction: described(v.picklist(['higher', 'lower']), 'Which way is better.'),
  unit: maybe(unit, 'The unit of the value. Default: number.'),
  measures: maybe(
    v.pipe(
      v.array(either<string | JsonMeasure>((input) => (typeof input === 'string' ? text : measure), [text, measure])),
      v.minLength(1, 'Name at least one.'),
    ),
    'The figures it needs, by id or with what can be right. Default: those that `value` names, or else one that has the id of the indicator.',
  ),
  value: maybe(
    text,
    'How the value is made from several measures: 100 * a / b. Numbers, measures, + - * / ^, parentheses, abs, min, max, sqrt, exp, log, log10, round. A measure with a hyphen or a space goes in quotation marks.',
  ),
  basis: maybe(basis, `${whatBasis} For measures that have none of their own.`),
  lag: maybe(
    v.pipe(wholeNumber, v.minValue(0, 'Give 0 or more.')),
    'How many years before the index year the figure used is from. Default: 0.',
  ),
  question: maybe(text, 'The question it answers about a unit.'),
  domain: maybe(text, 'The id of the domain it belongs to. Default: the group it stands in.'),
  because: maybe(text, 'The argument for the direction.'),
  contested: maybe(text, 'The argument against the direction.'),
  formula: maybe(text, 'How the value is made, in words. Default: `value`, or the title of its measure.'),
  sampling: maybe(
    samplings,
    'How a figure varies by chance: binomial (so many of so many), count, mean, or none claimed. Default: none.',
  ),
  denominator: maybe(
    denominator,
    'How many there are, from figures published nearby, where a figure comes without its own counts: for intervals.',
  ),
  source: maybe(
    closed({
      publication: described(text, "The publication's title."),
      file: described(text, 'The file or data set inside it.'),
      column: described(text, 'The column, or how the figure was made from several.'),
      url: maybe(text, 'Where it is published.'),
    }),
    'Where the figures are published.',
  ),
  first: maybe(period, 'The first year published. Default: not said.'),
  last: maybe(period, 'The last year published.'),
  breaks: maybe(v.array(closed({ period, because: text })), 'Years from which the series does not mean what it did.'),
  uncollected: maybe(
    v.array(closed({ periods: v.array(period), because: text })),
    'Years in which nobody collected the figure, so that its absence is no gap of a unit.',
  ),
  caveats: maybe(v.array(text), 'What else to know.'),
});
