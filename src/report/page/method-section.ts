import type { Unit } from '../../core/observation.ts';
import type { Baseline, Spec } from '../../core/spec.ts';
import { listed } from '../../core/text.ts';
import { groupsOf, indicatorsOf } from '../../core/tree.ts';
import { tableOf } from '../../table/table.ts';
import { fragment } from '../markup.ts';
import { capital } from '../text/wording.ts';
import { facts, paragraphs, type Section, tableIn } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** How the scores were made, as the index says it. */
export function methodSection<U extends Unit>({ scores, year, period, sure, options, nouns }: ReportFacts<U>): Section {
  const { spec } = scores;
  const indicators = indicatorsOf(spec.children);
  const groups = groupsOf(spec.children);
  const { share, perGroup } = spec.coverage;
  const needed = Math.max(1, Math.ceil(share * indicators.length - 1e-9));
  const weights = Object.entries<number | undefined>(spec.weights ?? {}).flatMap(([id, weight]) =>
    weight === undefined || weight === 1 ? [] : [`${id} ${weight}`],
  );
  const chance = options.uncertainty?.note;
  const level = options.uncertainty && `${Number((100 * options.uncertainty.level).toFixed(1))} %`;
  const table = tableOf({
    title: `The ${indicators.length} indicators`,
    columns: [
      { id: 'name', title: 'Indicator' },
      { id: 'group', title: 'Group' },
      { id: 'better', title: 'Better' },
      { id: 'formula', title: 'How it is made' },
    ],
    rows: indicators.map((indicator) => [
      { text: indicator.title },
      { text: groups.find(({ children }) => children.includes(indicator))?.title ?? '' },
      { text: `${indicator.direction}${indicator.contested === undefined ? '' : ' (contested)'}` },
      { text: `${indicator.formula} (${indicator.unit})` },
    ]),
    footnotes: [],
  });
  const used = sure
    ? [`Ranges: ${level} of simulations lie within. ${chance}`]
    : ['No simulation was made: ranks stand without their certainty.'];
  const changes = options.intervals;
  return {
    id: 'method',
    title: 'How the scores are made',
    content: fragment(
      facts([
        ['Scale', `${capital(methodText(spec.normalise))}; learnt from ${baselineText(spec)}.`],
        [
          'Gaps',
          spec.impute
            ? `Filled by ${[spec.impute].flat().map(methodText).join(', then ')}.`
            : 'Nothing is filled in: a missing figure counts in nothing.',
        ],
        ['Outliers', spec.treat ? `Treated by ${methodText(spec.treat)}.` : 'Nothing is done about them.'],
        [
          'Weights',
          weights.length > 0 || spec.weigh
            ? `${spec.weigh ? capital(methodText(spec.weigh)) : 'Given'}: ${weights.join(', ') || 'found from the figures'}.`
            : 'Each counts alike.',
        ],
        [
          'Combined by',
          `${capital(methodText(spec.aggregate))}, over the ${spec.over === 'indicators' ? 'indicators; group scores stand beside the score' : 'groups'}.`,
        ],
        [
          'Ranked',
          `Where ${needed} of ${indicators.length} indicators are known${perGroup > 0 && groups.length > 0 ? `, and at least ${perGroup} in each group` : ''}: ${year.of} ${nouns.units} in ${period}. 1 is the best; equal scores share a rank.`,
        ],
        ['Certainty', used.join(' ')],
        ...(changes
          ? ([
              [
                'Changes',
                `${Number((100 * changes.level).toFixed(1))} % of ${changes.replicates} changes with the figures of both years drawn anew lie within (seed ${changes.seed}). ${changes.note}`,
              ],
            ] as const)
          : []),
      ]),
      tableIn(table),
      paragraphs(
        'Scores say where each stands among the others of its year: they are no measure of how inclusive a school is.',
      ),
    ),
  };
}

/** `percentileRank`, and its options where it has any. */
function methodText({ type, options }: { readonly type: string; readonly options: object }): string {
  const set = Object.entries(options).map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  const words = type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return set.length > 0 ? `${words} (${set.join(', ').slice(0, 300)})` : words;
}

function baselineText({ baseline = 'each period' }: Spec): string {
  const text = (one: Baseline): string =>
    one === 'each period' ? 'each year by itself' : one === 'all periods' ? 'all years together' : listed([...one]);
  if (typeof baseline === 'string' || 'length' in baseline) return text(baseline);
  return listed(Object.entries(baseline).map(([what, one]) => `${text(one)} (${what})`));
}
