import { compareText } from '../../core/record.ts';

/**
 * A value as JSON that is the same for equal values: keys in order, methods by their type and options. A function, which an index file
 * cannot hold, stands by the expression it was made from, and is left out where it was made from none.
 */
export function canonicalJson(value: unknown): string {
  return textOf(value) ?? 'null';
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'function') return 'text' in value ? JSON.stringify(value.text) : undefined;
  if (typeof value !== 'object' || value === null) {
    // JSON has no word for infinity, and a bound may be infinite.
    return typeof value === 'number' && !Number.isFinite(value) ? JSON.stringify(String(value)) : JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((one) => textOf(one) ?? 'null').join(',')}]`;
  const isMethod = 'kind' in value && 'type' in value && 'options' in value;
  const entries = Object.entries(isMethod ? { type: value.type, options: value.options } : value);
  const parts = entries
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([key, part]) => {
      const text = textOf(part);
      return text === undefined ? [] : [`${JSON.stringify(key)}:${text}`];
    });
  return `{${parts.join(',')}}`;
}
