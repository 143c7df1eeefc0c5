import * as v from 'valibot';
import type { Period } from '../core/period.ts';
import type { Baseline, Baselines, Coverage, Imputations, Screening, Substitute } from '../core/spec.ts';
import type { Aggregation, Imputation, Step, Weighting } from '../core/step.ts';
import type { TieRule } from '../math/rank.ts';
import { aggregation } from './aggregations-from-json.ts';
import { imputation } from './imputations-from-json.ts';
import { guess } from './index-problem.ts';
import { indicator, type JsonIndicator } from './indicator-schema.ts';
import {
  byId,
  closed,
  described,
  either,
  id,
  maybe,
  method,
  notNegative,
  period,
  type Reader,
  share,
  text,
  wholeNumber,
} from './schema-parts.ts';
import { normalisation } from './steps-from-json.ts';
import { treatment } from './treatments-from-json.ts';
import { weighting } from './weightings-from-json.ts';

/** A node of the tree in a file: the id of an indicator known, an indicator of its own, or a group. */
export type JsonNode = string | JsonIndicator | JsonGroup;

/** A group in a file, its methods made. */
export interface JsonGroup {
  id: string;
  title: string;
  children: JsonNode[];
  over?: 'children' | 'indicators';
  aggregate?: Aggregation;
  weigh?: Weighting;
  known?: number;
}

/** An index in a file, its methods made: a `Spec` but for the tree. */
export interface JsonIndex {
  $schema?: string;
  id: string;
  title: string;
  children: JsonNode[];
  over?: 'children' | 'indicators';
  first?: Period;
  last?: Period;
  units?: string[];
  lags?: { [id: string]: number };
  weights?: { [id: string]: number };
  substitutes?: Substitute[];
  screen?: Screening;
  impute?: Imputations;
  imputations?: { [id: string]: Imputations };
  treat?: Step;
  treatments?: { [id: string]: Step };
  normalise: Step;
  normalisations?: { [id: string]: Step };
  baseline?: Baseline | Baselines;
  weigh?: Weighting;
  aggregate: Aggregation;
  coverage?: Coverage;
  ties?: TieRule;
}

const over = v.picklist(['children', 'indicators']);
const aggregate = method(aggregation);
const weigh = method(weighting);
const normalise = method(normalisation);
const treat = method(treatment);
const oneImputation = method(imputation);
const severalImputations: Reader<Imputation[]> = v.array(oneImputation);
const impute = either<Imputations>(
  (input) => (Array.isArray(input) ? severalImputations : oneImputation),
  [oneImputation, severalImputations],
);

const whatOver =
  'What the score is made of: its children, so that each counts alike (default), or all the indicators beneath it.';

const node: Reader<JsonNode> = either<JsonNode>(
  (input) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) return knownIndicator;
    return isGroup(Object.keys(input)) ? group : indicator;
  },
  [v.pipe(v.string(), v.description('The id of an indicator that the reader knows.')), indicator, v.lazy(() => group)],
);

/** Whether a table is meant as a group: it has children, be they misspelt, or else what only a group has. */
function isGroup(keys: readonly string[]): boolean {
  if (keys.includes('children') || keys.includes('direction')) return keys.includes('children');
  return keys.some((key) => ['over', 'aggregate', 'weigh', 'known'].includes(key) || guess(key, ['children']) !== '');
}

const knownIndicator: Reader<string> = v.string('Give the id of an indicator, an indicator of your own, or a group.');

const group: Reader<JsonGroup> = closed({
  id: described(id, 'Small letters, digits and single hyphens; used once in the index.'),
  title: described(text, 'What people read.'),
  children: described(v.array(node), 'Indicators and groups, to any depth.'),
  over: maybe(over, whatOver),
  aggregate: maybe(aggregate, 'How the children are combined, where not as in the rest of the index.'),
  weigh: maybe(weigh, 'How the children are weighed, where not as in the rest of the index.'),
  known: maybe(
    share,
    'The least share of what it is made of that must be known for a unit to have a score here. Default: any.',
  ),
});

const unitBorrows: Reader<Substitute> = closed({
  unit: described(text, 'The unit that lacks a figure.'),
  from: described(text, 'The unit whose figure is used.'),
  because: described(text, 'Why.'),
});
const yearBorrows: Reader<Substitute> = closed({
  indicator: described(id, 'The indicator that lacks a year.'),
  period: described(period, 'The year it lacks.'),
  from: described(period, 'The year whose figure is used.'),
  because: described(text, 'Why.'),
});
const substitute = either<Substitute>(
  (input) => (typeof input === 'object' && input !== null && 'indicator' in input ? yearBorrows : unitBorrows),
  [unitBorrows, yearBorrows],
);

const how: Reader<'each period' | 'all periods'> = v.picklist(['each period', 'all periods']);
const years: Reader<Period[]> = v.pipe(v.array(period), v.minLength(1, 'Name at least one year.'));
const oneBaseline = either<Baseline>((input) => (Array.isArray(input) ? years : how), [how, years]);
const baselines: Reader<Baselines> = closed({
  treat: maybe(oneBaseline, 'What treatments learn from. Default: each period by itself.'),
  normalise: maybe(oneBaseline, 'What normalisations learn from. Default: each period by itself.'),
  weigh: maybe(oneBaseline, 'What weightings and aggregations learn from. Default: each period by itself.'),
});
const baseline = either<Baseline | Baselines>(
  (input) => (typeof input === 'object' && !Array.isArray(input) ? baselines : oneBaseline),
  [oneBaseline, baselines],
);

const screen: Reader<Screening> = closed({
  known: maybe(share, 'The least share of the indicators that must be known.'),
  nonZero: maybe(share, "The least share of a unit's known values that must not be 0."),
  keep: maybe(v.array(text), 'The ids of units that take part whatever their figures.'),
  leaveOut: maybe(v.array(text), 'The ids of units that take no part.'),
  when: maybe(
    v.picklist(['before imputation', 'after imputation']),
    'Whether figures are judged as published (default), or after gaps have been filled.',
  ),
});

const coverage: Reader<Coverage> = closed({
  share: described(share, 'The least share of the indicators that must be known.'),
  perGroup: described(
    v.pipe(notNegative, v.integer('Give a whole number.')),
    'The least number of indicators that must be known in each group at the top of the tree.',
  ),
});

/** An index as a file holds it. */
export const index: Reader<JsonIndex> = closed({
  $schema: maybe(v.string(), 'The JSON Schema of this file, for editors.'),
  id: described(text, 'The id of the index.'),
  title: described(text, 'The title of the index.'),
  children: described(
    v.pipe(v.array(node), v.minLength(1, 'Put at least one indicator into children.')),
    'The top of the tree: indicators and groups.',
  ),
  over: maybe(over, whatOver),
  first: maybe(period, 'The first index year. Default: the first the data allow.'),
  last: maybe(period, 'The last index year. Default: the last the data allow.'),
  units: maybe(v.array(text), 'The ids of the units to score. Default: every unit in the data.'),
  lags: maybe(byId(wholeNumber), "Lags by indicator, in years, where they differ from the indicators' own."),
  weights: maybe(byId(notNegative), 'Weights within the parent, by indicator or group. Default: 1. 0 leaves out.'),
  substitutes: maybe(v.array(substitute), 'Figures borrowed where a unit has none, from another unit or another year.'),
  screen: maybe(screen, 'Which units take part at all, judged on their figures. Default: all.'),
  impute: maybe(impute, 'What fills gaps: one imputation, or several in turn. Default: nothing.'),
  imputations: maybe(byId(impute), 'Imputations by indicator, where they differ from impute.'),
  treat: maybe(treat, 'What is done about outliers. Default: nothing.'),
  treatments: maybe(byId(treat), 'Treatments by indicator, where they differ from treat.'),
  normalise: described(normalise, 'How columns come to one scale.'),
  normalisations: maybe(byId(normalise), 'Normalisations by indicator, where they differ from normalise.'),
  baseline: maybe(
    baseline,
    'What is learnt from: each period by itself (default), all periods pooled, or the named periods frozen for all; one for all learning, or one for each kind.',
  ),
  weigh: maybe(
    weigh,
    'How weights are found from the columns of a group; those given under weights multiply them. Default: equal.',
  ),
  aggregate: described(aggregate, 'How columns become one score.'),
  coverage: maybe(coverage, 'When a unit has enough figures to be ranked. Default: share 0.65, perGroup 1.'),
  ties: maybe(
    v.picklist(['competition', 'dense', 'ordinal', 'average']),
    'How ranks treat equal scores. Default: competition (1, 2, 2, 4).',
  ),
});
