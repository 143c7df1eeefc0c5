import { authorities } from '../../england/authority.ts';
import { PartSum, Rounding } from './adds-up.ts';
import type { TableCheck } from './check.ts';
import { halvesOfLondon, london, placeColumns, regionCode, regionNames } from './places.ts';
import { daysOf } from './times.ts';

type Kind = 'authority' | 'region' | 'country';

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['Local authority', 'authority'],
  ['Regional', 'region'],
  ['National', 'country'],
]);

const england = 'England';

/** Counts of authorities that do not add up to those of their region, or of England. */
export const totals: TableCheck = {
  id: 'totals',
  title: 'Counts of authorities add up to those of regions and England',
  finds:
    'columns of counts (whole numbers without a unit in the meta file) whose authorities do not add up to the row of their region or of England for the same time and filters; counts rounded to 5 or 10 may be out by as much as rounding makes, withheld ones may be missing, and areas whose authorities are not all in the file are passed over',
  remedy:
    'Check for authorities that are missing or given twice, and for pupils of no authority; where the column is no count, pass over it.',
  stage: 'table',
  applies: (table) => table.meta !== undefined && table.placeOf('geographic_level') >= 0,
  run(table, report) {
    const units = new Map(table.meta?.columns.map(({ name, unit }) => [name.toLowerCase(), unit]));
    const heading = (place: number): string => table.header[place]?.trim() ?? '';
    const counts = table.figures.filter((place) => !units.get(heading(place).toLowerCase()));
    const isPlace = (place: number): boolean =>
      placeColumns.includes(heading(place).toLowerCase()) && !table.filters.includes(place);
    const others = table.keys.filter((place) => !isPlace(place));
    const [level, period, code, name, authority] = [
      'geographic_level',
      'time_period',
      'region_code',
      'region_name',
      table.placeOf('new_la_code') >= 0 ? 'new_la_code' : 'la_name',
    ].map((column) => table.placeOf(column));
    const rounding = counts.map(
      (): Record<Kind, Rounding> => ({ authority: new Rounding(), region: new Rounding(), country: new Rounding() }),
    );
    const sums = new Map<string, PartSum[]>();
    const wholes = new Map<
      string,
      { values: (number | undefined)[]; about: string[]; of: Group; kind: Kind; row: number }
    >();
    const present = new Map<string, Set<string>>();
    const addParts = (group: Group, key: string, values: readonly (number | undefined)[], who: string): void => {
      const id = `${group.area}\n${key}`;
      const parts = sums.get(id) ?? counts.map(() => new PartSum());
      sums.set(id, parts);
      for (let i = 0; i < values.length; i++) {
        const value = values[i];
        if (value === undefined) parts[i]?.addUnknown();
        else parts[i]?.add(value);
      }
      const members = present.get(groupKey(group)) ?? new Set<string>();
      present.set(groupKey(group), members);
      members.add(who);
    };
    return {
      row: ({ number, cells }) => {
        const kind = kinds.get(cells[level ?? -1] ?? '');
        if (!kind) return;
        const textIn = (place: number | undefined): string => (cells[place ?? -1] ?? '').trim();
        const values = counts.map((place, i) => {
          const text = textIn(place);
          const value = text === '' ? Number.NaN : Number(text);
          if (!Number.isFinite(value)) return undefined;
          rounding[i]?.[kind].add(value);
          return value;
        });
        const about = others.map(textIn);
        const key = about.join('\n');
        const when = textIn(period);
        // The name tells Inner from Outer London where the code does not.
        const region = regionCode(textIn(name)) ?? textIn(code);
        if (kind !== 'authority') {
          const area = kind === 'country' ? england : region;
          wholes.set(`${area}\n${key}`, { values, about, of: { area, when }, kind, row: number });
          return;
        }
        const areas = halvesOfLondon.includes(region) ? [england, region, london] : [england, region];
        for (const area of areas) addParts({ area, when }, key, values, textIn(authority));
      },
      end: () => {
        for (const [id, { values, about, of, kind, row }] of [...wholes].sort(([a], [b]) => (a < b ? -1 : 1))) {
          const parts = sums.get(id);
          if (!parts || (present.get(groupKey(of))?.size ?? 0) < authoritiesIn(of)) continue;
          for (const [i, whole] of values.entries()) {
            const part = parts[i];
            const rounded = rounding[i];
            if (whole === undefined || !part || !rounded?.authority.isWhole || !rounded[kind].isWhole) continue;
            if (part.parts === 0 || part.canMake(whole, rounded.authority.to, rounded[kind].to)) continue;
            const withheld = part.unknown > 0 ? `, and ${part.unknown} withheld` : '';
            const what = about.filter((text) => text !== '').join(', ');
            const area = regionNames.get(of.area) ?? of.area;
            report({
              severity: 'warning',
              message: `${part.parts} authorities add up to ${part.sum}${withheld}, and ${area} is ${whole} (${what}).`,
              remedy: 'Check for authorities missing or given twice, and for pupils of no authority.',
              file: table.name,
              row,
              column: heading(counts[i] ?? -1),
              value: String(whole),
            });
          }
        }
      },
    };
  },
};

/** An area in a period. */
interface Group {
  readonly area: string;
  readonly when: string;
}

function groupKey({ area, when }: Group): string {
  return `${area}\n${when}`;
}

/** How many authorities an area had at the end of a period; those with a handful of pupils are often left out. */
function authoritiesIn({ area, when }: Group): number {
  const days = daysOf(when);
  return authorities(days ? { on: days[1] } : {}).filter(({ id, region }) => {
    if (id === 'city-of-london' || id === 'isles-of-scilly') return false;
    const own = regionCode(region) ?? '';
    return area === england || area === own || (area === london && halvesOfLondon.includes(own));
  }).length;
}
