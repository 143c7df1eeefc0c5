import { readDocument } from './index-document.ts';
import type { TextSource } from './read-table.ts';

/** The lines of an index file in which its own indicators and those it names by id begin, counted from 1. */
export function indicatorLines(source: TextSource): ReadonlyMap<string, number> {
  const { value, located } = readDocument(source);
  const lines = new Map<string, number>();
  const visit = (nodes: unknown, path: readonly (string | number)[]): void => {
    if (!Array.isArray(nodes)) return;
    for (const [i, node] of nodes.entries()) {
      const here = [...path, i];
      const id: unknown = typeof node === 'object' && node !== null ? Reflect.get(node, 'id') : node;
      const { line } = located({ path: here, message: '', remedy: '' });
      if (typeof id === 'string' && line !== undefined) lines.set(id, line);
      if (typeof node === 'object' && node !== null) visit(Reflect.get(node, 'children'), [...here, 'children']);
    }
  };
  if (typeof value === 'object' && value !== null) visit(Reflect.get(value, 'children'), ['children']);
  return lines;
}
