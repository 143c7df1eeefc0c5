import type { Observation, Source } from '../core/observation.ts';
import { type AreaUnit, areaUnits } from './area.ts';
import { areasText } from './areas.data.ts';
import { eachRow, type FigureBlock } from './figure-block.ts';

/** The figures of areas as they are stored: JSON, with one block a measure and period. */
interface AreaFile {
  readonly sources: readonly Source[];
  readonly blocks: readonly FigureBlock[];
}

let observations: readonly Observation<AreaUnit>[] | undefined;

/**
 * The figures published for England, London and the regions themselves: attainment by SEN, participation at 16 and 17,
 * shares of pupils with SEN, and plans within 20 weeks. They count pupils, where a mean over {@link figures} counts
 * authorities; suspensions and absence by SEN are not published this way in the files used here.
 *
 * The list is made at the first call and shared after it: it is frozen.
 *
 * @example
 * ```ts
 * import { areaFigures } from 'inclusion-index/england';
 * const london = areaFigures().filter(({ unit, period }) => unit.id === 'london' && period === '2022/23');
 * london.find(({ measure }) => measure === 'attainment-8-ehcp')?.value; // => 16.4
 * ```
 */
export function areaFigures(): readonly Observation<AreaUnit>[] {
  observations ??= Object.freeze(unpack());
  return observations;
}

function unpack(): Observation<AreaUnit>[] {
  const { sources, blocks }: AreaFile = JSON.parse(areasText);
  for (const source of sources) Object.freeze(source);
  const found: Observation<AreaUnit>[] = [];
  for (const block of blocks) {
    const source = sources[block.source];
    eachRow(block, (place, value) => {
      const unit = areaUnits[place];
      if (!unit || !source) return;
      found.push(Object.freeze({ unit, period: block.period, measure: block.measure, value, source }));
    });
  }
  return found;
}
