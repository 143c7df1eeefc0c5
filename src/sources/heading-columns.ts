import { labelKey, withoutFootnotes } from './label-key.ts';
import type { Heading } from './mappings/mapping.ts';

/** Finds columns by their headings. */
export interface Columns {
  /** The column under a heading or one of its other names; `undefined` where there is none, or several. */
  find(heading: Heading): number | undefined;
  /** What stands for `{period}` in the headings of a form such as `{period} Appeals registered`. */
  labelsIn(template: string): readonly string[];
}

/** Columns by headings as they stand and, where that finds none, without the digits of footnotes. */
export function columnsOf(headings: readonly string[]): Columns {
  const exact = placesOf(headings.map(labelKey));
  const bare = placesOf(headings.map((heading) => labelKey(withoutFootnotes(heading))));
  return {
    find(heading) {
      for (const name of [heading].flat()) {
        const places = exact.get(labelKey(name)) ?? bare.get(labelKey(name)) ?? [];
        if (places.length === 1) return places[0];
      }
      return undefined;
    },
    labelsIn(template) {
      const [before = '', after] = labelKey(template).split('{period}');
      if (after === undefined) return [];
      const labels = [...bare.keys()].flatMap((key) =>
        key.startsWith(before) && key.endsWith(after) && key.length > before.length + after.length
          ? [key.slice(before.length, key.length - after.length)]
          : [],
      );
      return [...new Set(labels)];
    },
  };
}

/**
 * The headings of a table that takes several rows for them: an upper heading spans the empty cells right of it and is set
 * before each lower one.
 */
export function joinedHeadings(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const texts = Array.from({ length: width }, () => '');
  rows.forEach((row, depth) => {
    let last = '';
    for (let place = 0; place < width; place++) {
      const own = (row[place] ?? '').trim();
      last = own || (depth < rows.length - 1 ? last : '');
      texts[place] = `${texts[place]} ${last}`.trim();
    }
  });
  return texts;
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, place) => {
    const list = places.get(key);
    if (list) list.push(place);
    else places.set(key, [place]);
  });
  return places;
}
