import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue, inclusionIndex, mime2019 } from '../../indicators/index.ts';
import { schemaText } from '../../scripts/build-schema.ts';
import { index } from '../../src/sources/index-schema.ts';
import { specToJson } from '../../src/sources/spec-to-json.ts';
import { type Json, keepsTo } from './json-schema.ts';
import { wholeIndex } from './whole-index.ts';

const text = readFileSync('schema/index.schema.json', 'utf8');
const schema: Json = JSON.parse(text);
const whole: Json = parse(wholeIndex);

describe('the published JSON Schema', () => {
  it('is what the code reads by: npm run generate', () => {
    expect(schema).toEqual(JSON.parse(schemaText()));
  });

  it.each<[string, Json]>([
    ['an index that says everything', whole],
    ['the example of made harbours', parse(readFileSync('examples/harbours.yaml', 'utf8'))],
    ['the preset inclusion-index', JSON.parse(JSON.stringify(specToJson(inclusionIndex)))],
    ['the preset mime2019', JSON.parse(JSON.stringify(specToJson(mime2019, catalogue)))],
  ])('accepts %s', (_, json) => {
    expect(v.is(index, json)).toBe(true);
    expect(keepsTo(schema, json)).toBe(true);
  });

  it('says something about every key and every method', () => {
    expect(text.match(/"description"/g)?.length).toBeGreaterThan(150);
    for (const word of ['minMax', 'geometric', 'winsorise', 'imputeLinear', 'pcaWeights']) {
      expect(text).toMatch(new RegExp(`"const": "${word}", "description": "[A-Z][^"]{20,}`.replaceAll(', ', ',\\s*')));
    }
  });

  it.each<[string, (json: { [key: string]: Json }) => Json]>([
    ['a list', () => []],
    ['an index without a title', ({ title: _, ...rest }) => rest],
    ['a misspelt key', (json) => ({ ...json, wieghts: {} })],
    ['no children', (json) => ({ ...json, children: [] })],
    ['a child that is a number', (json) => ({ ...json, children: [1] })],
    ['an indicator without a direction', (json) => ({ ...json, children: [{ id: 'a', title: 'A' }] })],
    [
      'an id that is not kebab-case',
      (json) => ({ ...json, children: [{ id: 'A b', title: 'A', direction: 'lower' }] }),
    ],
    ['a negative weight', (json) => ({ ...json, weights: { trade: -1 } })],
    ['a lag of half a year', (json) => ({ ...json, lags: { lines: 0.5 } })],
    ['a year that is none', (json) => ({ ...json, first: '2018/9' })],
    ['a method there is none of', (json) => ({ ...json, normalise: 'minmax' })],
    ['a method by name alone that needs options', (json) => ({ ...json, aggregate: 'powerMean' })],
    ['an option there is none of', (json) => ({ ...json, normalise: { type: 'minMax', options: { lowest: 1 } } })],
    ['a share above 1', (json) => ({ ...json, coverage: { share: 65, perGroup: 1 } })],
  ])('refuses %s, as specFromJson does', (_, change) => {
    const json = change(JSON.parse(JSON.stringify(whole)));
    expect([v.is(index, json), keepsTo(schema, json)]).toEqual([false, false]);
  });

  it('takes and refuses the same as specFromJson, wherever something is changed', () => {
    const places = placesIn(whole);
    const value = fc.constantFrom<Json>(
      null,
      true,
      -1,
      0,
      0.5,
      2018,
      '',
      'x',
      '2018/19',
      'minMax',
      [],
      ['a'],
      {},
      { type: 'minMax' },
      { x: 1 },
    );
    fc.assert(
      fc.property(fc.nat(places.length - 1), fc.constantFrom('put', 'remove', 'add'), value, (at, how, put) => {
        const json: Json = JSON.parse(JSON.stringify(whole));
        changeAt(json, places[at] ?? [], how, put);
        const { issues } = v.safeParse(index, json);
        const taken = keepsTo(schema, json);
        // What a method says of its options, and of a year such as 2018/20, is not a matter of shape.
        const inShape = (issues ?? []).every(({ type }) => type === 'check' || type === 'raw_transform');
        expect([places[at], taken]).toEqual([places[at], inShape]);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

type Path = readonly (string | number)[];

function placesIn(json: Json, path: Path = []): Path[] {
  if (typeof json !== 'object' || json === null) return [path];
  return [
    path,
    ...Object.entries(json).flatMap(([key, value]) =>
      placesIn(value, [...path, Array.isArray(json) ? Number(key) : key]),
    ),
  ];
}

function changeAt(json: Json, path: Path, how: string, put: Json): void {
  const parent = path.slice(0, -1).reduce<unknown>((node, key) => Object(node)[key], json);
  const key = path.at(-1);
  if (key === undefined) return;
  if (how === 'put') Object(parent)[key] = put;
  else if (how === 'add') Object(Object(parent)[key]).another = put;
  else if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete Object(parent)[key];
}
