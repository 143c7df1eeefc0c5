import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mappingSchemaText } from '../../scripts/build-schema.ts';
import { carriedMappings } from '../../src/sources/mappings/carried.ts';
import { mappingSchema } from '../../src/sources/mappings/mapping-schema.ts';
import { blocksOf } from '../docs/blocks.ts';
import { type Json, keepsTo } from './json-schema.ts';

const text = readFileSync('schema/mapping.schema.json', 'utf8');
const schema: Json = JSON.parse(text);
const example = (name: string): Json => parse(readFileSync(`examples/own-data/${name}`, 'utf8'));

/** Every key that can stand in a mapping, by the object it stands in. */
function keysIn(node: Json): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(keysIn);
  const own = Object.keys(Object(node.properties));
  return [...own, ...Object.values(node).flatMap(keysIn)];
}

describe('the published JSON Schema of mappings', () => {
  it('is what the code reads by: npm run generate', () => {
    expect(schema).toEqual(JSON.parse(mappingSchemaText()));
  });

  it.each<[string, Json]>([
    ...carriedMappings.map((mapping): [string, Json] => [
      `the carried ${mapping.id}`,
      JSON.parse(JSON.stringify(mapping)),
    ]),
    ...['census.yaml', 'schools.json', 'parks-mapping.yaml'].map((name): [string, Json] => [name, example(name)]),
  ])('accepts %s', (_, json) => {
    expect([v.is(mappingSchema, json), keepsTo(schema, json)]).toEqual([true, true]);
  });

  it.each<[string, object]>([
    ['a misspelt key', { perod: {} }],
    ['a list of units', { unit: [] }],
    ['a period nowhere', { period: { at: 'Year' } }],
    ['a period in two places', { period: { column: 'Year', always: 2019 } }],
    ['no measure', { measures: [] }],
    ['rows that are averaged', { measures: [{ measure: 'ehc-plans', value: 'Plans', rows: 'mean' }] }],
    ['half a heading row', { table: { headingRows: 0.5 } }],
    ['a symbol that means a text', { numbers: { symbols: { '#': 'small' } } }],
    ['suppressed counts without a greatest', { numbers: { suppressed: [1] } }],
    ['a vintage that is a month by name', { vintage: 'May 2024' }],
  ])('refuses %s, as mappingFromJson does', (_, change) => {
    const json: Json = { ...Object(example('census.yaml')), ...change };
    expect([v.is(mappingSchema, json), keepsTo(schema, json)]).toEqual([false, false]);
  });

  it('says something about every key', () => {
    const silent = (node: Json): string[] => {
      if (typeof node !== 'object' || node === null) return [];
      if (Array.isArray(node)) return node.flatMap(silent);
      const own = Object.entries(Object(node.properties)).filter(
        ([, inner]) => !Object.hasOwn(Object(inner), 'description'),
      );
      return [...own.map(([key]) => key), ...Object.values(node).flatMap(silent)];
    };
    expect(silent(schema)).toEqual([]);
  });
});

describe('docs/own-data.md', () => {
  it('has a line for every key of a mapping', () => {
    const page = readFileSync('docs/own-data.md', 'utf8');
    const rows = [...page.matchAll(/^\| `([^`]+)` \|/gm)].flatMap(([, key = '']) => key.split('.'));
    for (const key of new Set(keysIn(schema))) expect(rows).toContain(key);
  });

  it('has mappings that can be read', () => {
    const mappings = blocksOf('docs/own-data.md').flatMap(({ language, lines }) => {
      const json: unknown = language === 'yaml' || language === 'json' ? parse(lines.join('\n')) : undefined;
      return typeof json === 'object' && json !== null && 'publication' in json ? [json] : [];
    });
    expect(mappings.length).toBeGreaterThan(1);
    for (const json of mappings) expect(v.is(mappingSchema, json)).toBe(true);
  });
});
