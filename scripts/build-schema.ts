/**
 * Writes the JSON Schemas of index files and of mappings from the schemas that read them, and what the first says of methods
 * from their doc comments.
 * Run: npx tsx scripts/build-schema.ts
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { toJsonSchema } from '@valibot/to-json-schema';
import { index } from '../src/sources/index-schema.ts';
import { mappingSchema } from '../src/sources/mappings/mapping-schema.ts';
import { nameAlone, type Reader } from '../src/sources/schema-parts.ts';

const root = resolve(import.meta.dirname, '..');

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** The JSON Schema of index files, as text. */
export function schemaText(): string {
  const description = 'What is measured, and how it becomes one score: see docs/index-files.md.';
  return textOf(named(withMethods(schemaOf(index, 'An index of inclusion-index', description), openings()), 'index'));
}

/** The JSON Schema of mapping files, as text. */
export function mappingSchemaText(): string {
  const description = 'Where the figures of a file stand: see docs/own-data.md.';
  return textOf(named(schemaOf(mappingSchema, 'A mapping of inclusion-index', description), 'mapping'));
}

function schemaOf(reader: Reader<unknown>, title: string, description: string): JsonObject {
  const made = toJsonSchema(reader, {
    typeMode: 'input',
    target: 'draft-07',
    ignoreActions: ['finite', 'check', 'raw_transform', 'transform'],
  });
  const { $schema, $defs = {}, ...rest }: JsonObject = JSON.parse(JSON.stringify(made));
  return { $schema: $schema ?? '', title, description, ...rest, $defs };
}

function textOf(schema: JsonObject): string {
  return `${JSON.stringify(schema, null, 1)}\n`;
}

/** How the doc comment of each method begins. */
function openings(): ReadonlyMap<string, string> {
  const folders = ['impute', 'treat', 'normalise', 'weigh', 'aggregate'].map((family) => join(root, 'src', family));
  const texts = folders.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8')),
  );
  const documented = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:const|function) (\w+)/g;
  const entries = texts.flatMap((text) =>
    [...text.matchAll(documented)].map(([, comment = '', name = '']): [string, string] => {
      const plain = comment
        .replaceAll(/\n \* ?/g, ' ')
        .replaceAll(/\{@link ([\w.]+)[^}]*\}/g, '$1')
        .replaceAll(/\s+/g, ' ')
        .trim();
      return [name, opening(plain)];
    }),
  );
  return new Map(entries);
}

/** A text up to the end of a sentence, once that is enough to tell something. */
function opening(text: string): string {
  const ends = [...text.matchAll(/[.:](?= |$)/g)].map(({ index }) => index);
  const end = ends.find((place) => place >= 40) ?? text.length;
  return `${text.slice(0, end)}.`;
}

/** Methods with what they do, and the names that can stand alone. */
function withMethods(json: Json, says: ReadonlyMap<string, string>): JsonObject {
  const visit = (node: Json): Json => {
    if (Array.isArray(node)) return node.map(visit);
    if (!isObject(node)) return node;
    const inner: JsonObject = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, visit(value)]));
    const types = typesOf(inner);
    const text = types.map((type) => says.get(type) ?? '').filter(Boolean);
    if (text.length === 1 && types.length === 1) return { description: text.join(''), ...inner };
    const { anyOf } = inner;
    const [first, second] = Array.isArray(anyOf) ? anyOf : [];
    if (!isObject(first) || first.title !== nameAlone || !isObject(second) || !Array.isArray(second.oneOf))
      return inner;
    const alone = second.oneOf.flatMap((variant) => {
      const required = isObject(variant) && Array.isArray(variant.required) ? variant.required : [];
      return required.includes('options') ? [] : typesOf(variant);
    });
    const names = alone.map((name) => ({ const: name, description: says.get(name) ?? name }));
    return { ...inner, anyOf: [...names, ...second.oneOf] };
  };
  const done = visit(json);
  return isObject(done) ? done : {};
}

/** The types of method that a variant takes; none where it is no method. */
function typesOf(node: Json): string[] {
  const properties = isObject(node) && isObject(node.properties) ? node.properties : {};
  const type = isObject(properties.type) && 'options' in properties ? properties.type : {};
  const names = Array.isArray(type.enum) ? type.enum : [type.const ?? null];
  return names.flatMap((name) => (typeof name === 'string' ? [name] : []));
}

/** Definitions by the key that first leads to them, in place of numbers. */
function named(schema: JsonObject, root: string): JsonObject {
  const names = new Map<string, string>();
  const visit = (node: Json, key: string): void => {
    if (Array.isArray(node)) for (const item of node) visit(item, key);
    if (!isObject(node)) return;
    const number = typeof node.$ref === 'string' ? node.$ref.replace('#/$defs/', '') : undefined;
    if (number !== undefined && !names.has(number)) {
      const used = [...names.values()].filter((name) => name.replace(/-\d+$/, '') === key).length;
      names.set(number, used === 0 ? key : `${key}-${used + 1}`);
      const definitions = isObject(schema.$defs) ? schema.$defs : {};
      visit(definitions[number] ?? null, key);
    }
    for (const [name, value] of Object.entries(node)) {
      if (name === '$defs') continue;
      if (name === 'properties' && isObject(value)) for (const [own, inner] of Object.entries(value)) visit(inner, own);
      else visit(value, key);
    }
  };
  visit(schema, root);
  const renamed = JSON.stringify(schema).replaceAll(
    /"#\/\$defs\/(\d+)"/g,
    (_, number) => `"#/$defs/${names.get(number)}"`,
  );
  const { $defs = {}, ...rest }: JsonObject = JSON.parse(renamed);
  const entries = isObject($defs) ? Object.entries($defs) : [];
  return { ...rest, $defs: Object.fromEntries(entries.map(([number, value]) => [names.get(number) ?? number, value])) };
}

function isObject(json: Json | undefined): json is JsonObject {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

if (process.argv[1] === import.meta.filename) {
  mkdirSync(join(root, 'schema'), { recursive: true });
  writeFileSync(join(root, 'schema/index.schema.json'), schemaText());
  writeFileSync(join(root, 'schema/mapping.schema.json'), mappingSchemaText());
}
