import type { Issue } from '../core/issue.ts';
import type { Observation } from '../core/observation.ts';
import type { Spec } from '../core/spec.ts';
import { indicatorsOf } from '../core/tree.ts';
import { indicatorLines } from '../sources/index-places.ts';
import { guess } from '../sources/index-problem.ts';
import type { TextSource } from '../sources/read-table.ts';

/**
 * What is wrong with figures, a measure without any being an error: an index without an indicator it names is another index.
 * Each says which indicator needs the measure, and where that stands in the index file.
 */
export function strictly(issues: readonly Issue[], spec: Spec, index: TextSource | undefined): Issue[] {
  const isLacking = ({ code, measure }: Issue): boolean =>
    measure !== undefined && (code === 'missing-column' || code === 'missing-measure');
  const lines = index && issues.some(isLacking) ? indicatorLines(index) : new Map<string, number>();
  const indicators = indicatorsOf(spec.children);
  return issues.map((issue): Issue => {
    if (!isLacking(issue)) return issue;
    const needs = indicators.filter(({ measures }) => measures.some(({ id }) => id === issue.measure));
    const named = needs.map(({ id }) => {
      const line = lines.get(id);
      return line === undefined ? `"${id}"` : `"${id}" (${index?.name}:${line})`;
    });
    const isGuess = issue.remedy.startsWith('Did you mean');
    const empty =
      issue.code === 'missing-column'
        ? 'Add the column, empty if no figure is known, or take the indicator out.'
        : 'Add a row, x if no figure is known, or take the indicator out.';
    return {
      ...issue,
      severity: 'error',
      message: `${issue.message} ${named.join(' and ')} ${needs.length === 1 ? 'needs' : 'need'} it.`,
      remedy: isGuess ? issue.remedy : empty,
    };
  });
}

/** Units that an index names and no figure is about, where naming them decides something. */
export function unnamedUnits(spec: Spec, observations: readonly Observation[]): Issue[] {
  const there = [...new Set(observations.map(({ unit }) => unit.id))];
  const known = new Set(there);
  const { screen = {}, substitutes = [] } = spec;
  const steps = [spec.normalise, ...Object.values<typeof spec.normalise | undefined>(spec.normalisations ?? {})];
  const named: readonly (readonly [where: string, units: readonly string[]])[] = [
    ['screen.keep', screen.keep ?? []],
    ['screen.leaveOut', screen.leaveOut ?? []],
    ['substitutes', substitutes.flatMap((one) => ('unit' in one ? [one.unit, one.from] : []))],
    [
      'distanceToReference',
      steps.flatMap((step) =>
        step?.type === 'distanceToReference' && typeof step.options.unit === 'string' ? [step.options.unit] : [],
      ),
    ],
  ];
  return named.flatMap(([where, units]) =>
    [...new Set(units)].flatMap((unit): Issue[] =>
      known.has(unit)
        ? []
        : [
            {
              code: 'unknown-unit',
              severity: 'warning',
              message: `No figure is about the unit "${unit}" that the index names in ${where}.`,
              remedy: guess(unit, there).trim() || 'Check how the data write it.',
              unit,
            },
          ],
    ),
  );
}
