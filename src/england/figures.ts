import type { Observation, Source } from '../core/observation.ts';
import { type AuthorityUnit, authorities, authorityUnit } from './authority.ts';
import { eachRow, type FigureFile } from './figure-block.ts';
import { figureBasis } from './figure-measures.ts';
import { figuresText } from './figures.data.ts';
import { endOfPeriod } from './period-end.ts';

/** What to print beside anything made from the carried figures. */
export const attribution: string =
  'Contains public sector information licensed under the Open Government Licence v3.0. Source: Department for Education; MHCLG (English Indices of Deprivation 2019).';

let file: FigureFile | undefined;
let observations: readonly Observation<AuthorityUnit>[] | undefined;

/**
 * The published figures carried with the library: measures of {@link figureMeasures} for English authorities, academic
 * years 2015/16 to 2024/25 and calendar years to 2024, as far as published by authority. Values are as published, a
 * missing one with its reason; counts are there where published and in agreement with the value. A figure is kept also
 * where it was published for an authority on its later boundaries. Ordered by measure, period and authority id.
 *
 * The list is made at the first call and shared after it: it is frozen.
 *
 * @example
 * ```ts
 * import { figures } from 'inclusion-index/england';
 * const plans = figures().find((f) => f.measure === 'ehc-plans' && f.unit.id === 'camden' && f.period === '2018/19');
 * plans?.value; // => 1385
 * plans?.source.publication; // => 'Education, health and care plans 2025'
 * ```
 */
export function figures(): readonly Observation<AuthorityUnit>[] {
  observations ??= Object.freeze(unpack(figureFile()));
  return observations;
}

/** The sources of the carried figures. */
export function figuresSources(): readonly Source[] {
  return figureFile().sources;
}

function figureFile(): FigureFile {
  if (!file) {
    const parsed: FigureFile = JSON.parse(figuresText);
    for (const source of parsed.sources) Object.freeze(source);
    file = parsed;
  }
  return file;
}

function unpack({ authorities: ids, sources, blocks }: FigureFile): Observation<AuthorityUnit>[] {
  const register = new Map(authorities().map((authority) => [authority.id, authority]));
  const listed = ids.map((id) => register.get(id));
  const unitsOn = new Map<string, readonly (AuthorityUnit | undefined)[]>();
  const found: Observation<AuthorityUnit>[] = [];
  for (const block of blocks) {
    const { measure, period, counts } = block;
    const on = endOfPeriod(period, figureBasis[measure]);
    const units = unitsOn.get(on) ?? listed.map((authority) => authority && authorityUnit(authority, on));
    unitsOn.set(on, units);
    const plain = sources[block.source];
    const counted = counts && sources[counts.source];
    eachRow(block, (place, value, numerator, denominator) => {
      const unit = units[place];
      const source = numerator === undefined ? plain : counted;
      if (!unit || !source) return;
      // Two plain shapes and no spreading: there are 63,000 of these.
      found.push(
        Object.freeze(
          numerator === undefined || denominator === undefined
            ? { unit, period, measure, value, source }
            : { unit, period, measure, value, numerator, denominator, source },
        ),
      );
    });
  }
  return found;
}
