/** A value as JSON has it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

type JsonObject = { [key: string]: Json };

/**
 * Whether a value keeps to a JSON Schema. Only the words that our own schema uses are known: another throws, so that none
 * is passed over in silence.
 */
export function keepsTo(schema: Json, value: Json | undefined, root: Json = schema): boolean {
  return Object.entries(objectOf(schema)).every(([word, wanted]) => {
    const check = words[word];
    if (!check) throw new Error(`"${word}" is no word of JSON Schema that the test knows.`);
    return check(wanted, value ?? null, objectOf(schema), root);
  });
}

type Check = (wanted: Json, value: Json, schema: JsonObject, root: Json) => boolean;

const always: Check = () => true;

const words: Readonly<Record<string, Check>> = {
  $schema: always,
  $defs: always,
  title: always,
  description: always,
  default: always,
  $ref: (wanted, value, _, root) =>
    keepsTo(objectOf(objectOf(root).$defs)[String(wanted).replace('#/$defs/', '')] ?? true, value, root),
  type: (wanted, value) => (wanted === 'integer' ? Number.isInteger(value) : typeOf(value) === wanted),
  const: (wanted, value) => value === wanted,
  enum: (wanted, value) => listOf(wanted).includes(value),
  pattern: (wanted, value) => typeof value !== 'string' || new RegExp(String(wanted), 'u').test(value),
  minLength: (wanted, value) => typeof value !== 'string' || value.length >= Number(wanted),
  minimum: (wanted, value) => typeof value !== 'number' || value >= Number(wanted),
  maximum: (wanted, value) => typeof value !== 'number' || value <= Number(wanted),
  minItems: (wanted, value) => !Array.isArray(value) || value.length >= Number(wanted),
  maxItems: (wanted, value) => !Array.isArray(value) || value.length <= Number(wanted),
  additionalItems: (wanted, value, { items }, root) =>
    !Array.isArray(value) ||
    !Array.isArray(items) ||
    value.slice(items.length).every((item) => keepsTo(wanted, item, root)),
  items: (wanted, value, _, root) =>
    !Array.isArray(value) ||
    value.every((item, i) => keepsTo(Array.isArray(wanted) ? (wanted[i] ?? true) : wanted, item, root)),
  required: (wanted, value) =>
    typeOf(value) !== 'object' || listOf(wanted).every((key) => String(key) in objectOf(value)),
  properties: (wanted, value, _, root) =>
    typeOf(value) !== 'object' ||
    Object.entries(objectOf(wanted)).every(
      ([key, inner]) => !Object.hasOwn(objectOf(value), key) || keepsTo(inner, objectOf(value)[key], root),
    ),
  propertyNames: (wanted, value, _, root) =>
    typeOf(value) !== 'object' || Object.keys(objectOf(value)).every((key) => keepsTo(wanted, key, root)),
  additionalProperties: (wanted, value, { properties = {} }, root) =>
    typeOf(value) !== 'object' ||
    Object.entries(objectOf(value)).every(
      ([key, inner]) => Object.hasOwn(objectOf(properties), key) || (wanted !== false && keepsTo(wanted, inner, root)),
    ),
  anyOf: (wanted, value, _, root) => listOf(wanted).some((one) => keepsTo(one, value, root)),
  oneOf: (wanted, value, _, root) => listOf(wanted).filter((one) => keepsTo(one, value, root)).length === 1,
};

function typeOf(value: Json): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function listOf(value: Json): Json[] {
  return Array.isArray(value) ? value : [];
}
