import { checkFigure } from '../core/check-figure.ts';
import type { Measure } from '../core/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Unit } from '../core/observation.ts';
import { similarUnits } from './figures-in-table.ts';
import { guess } from './index-problem.ts';
import { mappedFile } from './mapped-file.ts';
import type { Mapping } from './mappings/mapping.ts';
import type { FileSource } from './raw-table.ts';
import type { ReadTables } from './read-mapped.ts';
import type { TextSource } from './read-table.ts';
import { writtenUnitFinder } from './written-units.ts';

/** The figures of any units in a file, by a mapping; see `readFigures`. Those of measures not wanted are left out. */
export async function figuresByMapping(
  source: TextSource | FileSource,
  measures: readonly Measure[],
  mapping: Mapping,
): Promise<ReadTables<Unit>> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const known = mapping.measures.map((mapped) => ({ basis: byId.get(mapped.measure)?.basis, mapped }));
  const whole: Mapping = {
    ...mapping,
    measures: known.map(({ basis, mapped }) => (basis === undefined ? mapped : { basis, ...mapped })),
  };
  const { observations, issues, provenance } = await mappedFile(source, whole, writtenUnitFinder);
  const wrong: Issue[] = [];
  const isSound = (observation: Observation): boolean => {
    const measure = byId.get(observation.measure);
    if (!measure) return false;
    const issue = checkFigure(observation, measure);
    if (issue) wrong.push({ ...issue, file: source.name });
    return !issue;
  };
  const sound = observations.filter(isSound);
  const isReading = provenance.length > 0;
  return {
    observations: sound,
    issues: [
      ...issues,
      ...wrong,
      ...(isReading ? otherMeasures(mapping, [...byId.keys()]) : []),
      ...similarUnits(sound, source.name),
    ],
    provenance,
  };
}

/** Measures of a mapping that nobody wants, and those wanted that it does not read. */
function otherMeasures({ id, measures }: Mapping, wanted: readonly string[]): Issue[] {
  const read = [...new Set(measures.map(({ measure }) => measure))];
  return [
    ...read
      .filter((measure) => !wanted.includes(measure))
      .map(
        (measure): Issue => ({
          code: 'unused-measure',
          severity: 'warning',
          message: `The mapping "${id}" reads "${measure}", which the index does not need.`,
          remedy: guess(measure, wanted).trim() || `It needs ${wanted.join(', ')}.`,
          value: measure,
        }),
      ),
    ...wanted
      .filter((measure) => !read.includes(measure))
      .map(
        (measure): Issue => ({
          code: 'missing-measure',
          severity: 'warning',
          message: `The mapping "${id}" does not read the measure "${measure}".`,
          remedy: guess(measure, read).trim() || 'Add it, if there are figures.',
          measure,
        }),
      ),
  ];
}
