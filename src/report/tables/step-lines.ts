import { branchesOf } from '../../aggregate/tree.ts';
import type { Indicator } from '../../core/indicator.ts';
import type { PeriodScores } from '../../core/scores.ts';
import type { Baseline, Baselines, Imputations, Spec, Substitute } from '../../core/spec.ts';
import type { Options } from '../../core/step.ts';
import { groupsOf, indicatorsOf, lagOf } from '../../core/tree.ts';

/** One thing that is done, to what, and in which way. */
export interface MethodLine {
  readonly step: string;
  readonly of?: string;
  readonly says: string;
  readonly weight?: number;
  readonly share?: number;
}

/** Every step of an index but its weights, in the order of docs/method.md, in words. */
export function stepLines(spec: Spec, period: PeriodScores): MethodLine[] {
  const indicators = indicatorsOf(spec.children);
  const layers = indicators.map(({ id }) => period.indicator(id));
  const units = spec.units ? `${spec.units.length} named units` : 'every unit with a figure';
  return [
    {
      step: 'Index',
      of: spec.id,
      says: `${spec.title}, ${period.period}: ${period.of} of ${period.units.length} ranked`,
    },
    ...indicators.map((indicator) => ({
      step: 'Figures',
      of: indicator.title,
      says: figuresOf(indicator, lagOf(spec, indicator)),
    })),
    { step: 'Units', says: units },
    ...(spec.substitutes ?? []).map((one) => ({ step: 'Substitute', ...substituted(one) })),
    { step: 'Screen', says: spec.screen ? screened(spec.screen) : 'all units take part' },
    { step: 'Fill gaps', says: filled(spec.impute) },
    ...Object.entries(spec.imputations ?? {}).map(([id, own]) => ({
      step: 'Fill gaps',
      of: titleOf(indicators, id),
      says: filled(own),
    })),
    { step: 'Treat outliers', says: spec.treat ? inWords(spec.treat) : 'nothing' },
    ...layers.flatMap(({ indicator, treatment }) =>
      treatment === 'nothing' ? [] : [{ step: 'Treat outliers', of: indicator.title, says: treatment }],
    ),
    { step: 'Turn', says: 'figures of which lower is better change their sign, so that higher is better' },
    { step: 'Normalise', says: inWords(spec.normalise) },
    ...layers.map(({ indicator, learnt }) => ({
      step: 'Normalise',
      of: indicator.title,
      says: `${ownMethod(spec, indicator.id)}learnt: ${learnt}`,
    })),
    { step: 'Baseline', says: baselines(spec.baseline) },
    ...branchesOf(spec)
      .toReversed()
      .map(({ id, aggregation, weigh, known, members }) => ({
        step: 'Combine',
        of: groupsOf(spec.children).find((group) => group.id === id)?.title ?? spec.title,
        says: `${inWords(aggregation)} of ${members.length}: ${members.map((member) => member.id).join(', ')}; weights ${weigh ? `by ${inWords(weigh)}` : 'as given'}${known === undefined ? '' : `; at least ${percent(known)} known`}`,
      })),
    { step: 'Coverage', says: coverage(spec, indicators.length) },
    { step: 'Rank', says: `1 is the best; ties: ${spec.ties ?? 'competition'}` },
  ];
}

function figuresOf({ formula, unit, direction, because, contested }: Indicator, lag: number): string {
  const year = lag === 0 ? 'of the index year' : lag === 1 ? 'of the year before' : `of ${lag} years before`;
  const against = contested === undefined ? '' : ` Contested: ${contested}`;
  return `${formula} (${unit}), figures ${year}. ${direction === 'lower' ? 'Lower' : 'Higher'} is better: ${because}${against}`;
}

function substituted(one: Substitute): Pick<MethodLine, 'of' | 'says'> {
  return 'unit' in one
    ? { of: one.unit, says: `where it has none, the figure of ${one.from}: ${one.because}` }
    : { of: one.indicator, says: `for ${one.period}, the figure of ${one.from}: ${one.because}` };
}

function screened({ known, nonZero, keep, leaveOut, when = 'before imputation' }: NonNullable<Spec['screen']>): string {
  const rules = [
    ...(known === undefined ? [] : [`at least ${percent(known)} of the indicators known`]),
    ...(nonZero === undefined ? [] : [`at least ${percent(nonZero)} of its values not 0`]),
    ...(keep === undefined ? [] : [`kept whatever their figures: ${keep.join(', ')}`]),
    ...(leaveOut === undefined ? [] : [`left out: ${leaveOut.join(', ')}`]),
  ];
  return `${rules.join('; ')} (${when})`;
}

function filled(impute: Imputations | undefined): string {
  if (impute === undefined) return 'nothing';
  return 'fit' in impute ? inWords(impute) : impute.map(inWords).join(', then ');
}

function ownMethod({ normalisations }: Spec, id: string): string {
  const own = Object.entries(normalisations ?? {}).find(([key]) => key === id)?.[1];
  return own ? `${inWords(own)}, ` : '';
}

function baselines(baseline: Baseline | Baselines | undefined): string {
  const inText = (one: Baseline | undefined): string =>
    one === undefined || typeof one === 'string' ? (one ?? 'each period') : one.join(', ');
  if (baseline === undefined || typeof baseline === 'string' || 'length' in baseline)
    return `learnt from ${inText(baseline)}`;
  const { treat, normalise, weigh } = baseline;
  return `treatment learnt from ${inText(treat)}, normalisation from ${inText(normalise)}, weights from ${inText(weigh)}`;
}

function coverage({ coverage: { share, perGroup } }: Spec, of: number): string {
  const needed = Math.max(1, Math.ceil(share * of - 1e-9));
  return `ranked where at least ${percent(share)} of the indicators (${needed} of ${of}) and ${perGroup} in every group at the top are known`;
}

function titleOf(indicators: readonly Indicator[], id: string): string {
  return indicators.find((one) => one.id === id)?.title ?? id;
}

/** A method by its name and what it was told. */
function inWords({ type, options }: { readonly type: string; readonly options: Options }): string {
  const told = Object.entries(options).map(
    ([key, value]) => `${key} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return told.length > 0 ? `${type} (${told.join(', ')})` : type;
}

function percent(share: number): string {
  return `${Number((100 * share).toFixed(2))} %`;
}
