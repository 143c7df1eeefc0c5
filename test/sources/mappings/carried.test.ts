import { describe, expect, it } from 'vitest';
import { figureMeasures, isFigureMeasure } from '../../../src/england/figure-measures.ts';
import { mappingFromJson } from '../../../src/sources/mapping-from-json.ts';
import { carriedMappings } from '../../../src/sources/mappings/carried.ts';

describe('carriedMappings', () => {
  it.each(carriedMappings.map((mapping) => [mapping.id, mapping] as const))(
    'has %s as plain data that the schema of mappings accepts',
    (_id, mapping) => {
      const json: unknown = JSON.parse(JSON.stringify(mapping));
      expect(json).toEqual(mapping);
      expect(mappingFromJson(json)).toEqual(mapping);
    },
  );

  it('names each mapping once, and carried measures only', () => {
    const ids = carriedMappings.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const measures = carriedMappings.flatMap((mapping) => mapping.measures.map(({ measure }) => measure));
    expect(measures.filter((measure) => !isFigureMeasure(measure))).toEqual([]);
  });

  it('has a mapping for every carried measure', () => {
    const mapped = new Set(carriedMappings.flatMap((mapping) => mapping.measures.map(({ measure }) => measure)));
    expect(figureMeasures.filter((measure) => !mapped.has(measure))).toEqual([]);
  });
});
