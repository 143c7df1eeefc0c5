import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildAreas, buildAreasFrom } from '../../scripts/build-areas.ts';
import { areaFigures, areaNames, areaUnits, figures, isFigureMeasure, regions } from '../../src/england/index.ts';
import { shared, sharedRows } from './shared-files.ts';
import { tidyMeasures } from './tidy-measures.ts';

describe('areaFigures', () => {
  it('gives the same frozen list at every call, of carried measures, each once', () => {
    expect(areaFigures()).toBe(areaFigures());
    expect(Object.isFrozen(areaFigures())).toBe(true);
    expect(areaFigures().every((figure) => Object.isFrozen(figure) && Object.isFrozen(figure.source))).toBe(true);
    const keys = areaFigures().map(({ measure, period, unit }) => `${measure} ${period} ${unit.id}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(areaFigures().filter(({ measure }) => !isFigureMeasure(measure))).toEqual([]);
  });

  it('has England, London and the ten regions', () => {
    expect(areaNames).toEqual(['England', ...regions, 'London']);
    expect(new Set(areaFigures().map(({ unit }) => unit))).toEqual(new Set(areaUnits));
    expect(areaUnits.map(({ id }) => id)).toContain('yorkshire-and-the-humber');
  });

  it('lies between the least and greatest of its authorities', () => {
    const outside = areaFigures().filter(({ measure, period, unit, value }) => {
      const own = figures().flatMap((one) => {
        const inside =
          unit.name === 'England' || one.unit.region === unit.name || one.unit.region.endsWith(` ${unit.name}`);
        return inside && one.measure === measure && one.period === period && typeof one.value === 'number'
          ? [one.value]
          : [];
      });
      return own.length === 0 || Number(value) < Math.min(...own) || Number(value) > Math.max(...own);
    });
    expect(outside.map(({ measure, period, unit }) => `${measure} ${period} ${unit.id}`)).toEqual([]);
  });
});

describe.runIf(shared !== undefined)('the carried figures of areas, against the published ones', () => {
  it('are what their script makes, byte for byte', () => {
    const committed = readFileSync(new URL('../../src/england/areas.data.ts', import.meta.url), 'utf8');
    expect(buildAreasFrom(shared ?? '') === committed).toBe(true);
  });

  it('are every row published of these measures, and no other', () => {
    const measures = [...new Set(areaFigures().map(({ measure }) => measure))].filter(isFigureMeasure);
    const from = new Map(measures.map((measure) => [tidyMeasures[measure][0]?.from ?? '', measure]));
    const published = new Map<string, number>();
    for (const row of sharedRows('tidy', 'national_regional_measures.csv')) {
      const measure = from.get(row.measure_id ?? '');
      if (measure) published.set(`${measure} ${row.time_period} ${row.area}`, Number(row.value));
    }
    expect(published.size).toBe(areaFigures().length);
    for (const { measure, period, unit, value } of areaFigures()) {
      expect(value).toBeCloseTo(published.get(`${measure} ${period.replace('/', '')} ${unit.name}`) ?? Number.NaN, 9);
    }
  });
});

describe('buildAreas', () => {
  const header = 'measure_id,label,time_period,time_basis,area,value,source_file';

  it('stops at an area it does not know, and where a measure has no row', () => {
    const row = 'att8_ehcp,l,202223,academic year,Mercia,14,LAIT:bds_long_0.parquet#SEN_Stat_AVG_Attain8_Score';
    expect(() => buildAreas([header, row].join('\n'))).toThrow('"Mercia" is no area.');
    expect(() => buildAreas(header)).toThrow('nothing is published for areas of attainment-8-ehcp.');
  });
});
