import type { FeatureCollection } from 'geojson';
import { idaci2019Score, inclusionIndex } from '../../../indicators/index.ts';
import { arithmetic } from '../../../src/aggregate/arithmetic.ts';
import { type Funnel, funnel } from '../../../src/analyse/chance/funnel.ts';
import { simulate } from '../../../src/analyse/simulate/simulate.ts';
import type { Simulation } from '../../../src/analyse/simulate/simulation-types.ts';
import { type Change, change } from '../../../src/analyse/time/change.ts';
import type { Cell } from '../../../src/core/cell.ts';
import { defineIndex } from '../../../src/core/define-index.ts';
import { defineIndicator, type Indicator } from '../../../src/core/indicator.ts';
import type { Observation, Unit } from '../../../src/core/observation.ts';
import type { Period } from '../../../src/core/period.ts';
import type { Scores } from '../../../src/core/scores.ts';
import type { Spec } from '../../../src/core/spec.ts';
import { figures } from '../../../src/england/index.ts';
import { minMax } from '../../../src/normalise/min-max.ts';
import type { MapTile } from '../../../src/report/index.ts';
import { score } from '../../../src/score.ts';

/** What charts are drawn of: scores, and what is made of them. */
export interface ChartData {
  readonly scores: Scores;
  readonly observations: readonly Observation[];
  readonly year: Period;
  /** A unit that is ranked in every year, for charts of one, and others to point at. */
  readonly unit: string;
  readonly mark: readonly string[];
  readonly simulation: Simulation;
  readonly change: Change;
  readonly funnel: Funnel;
  /** A measure of context. */
  readonly against: Indicator;
  /** An outline of every unit: a square each where there is no map. */
  readonly outlines: FeatureCollection;
  /** A hexagon of every unit, where the library has none. */
  readonly tiles?: readonly MapTile[];
}

interface Chosen {
  readonly years: readonly [from: Period, to: Period];
  readonly unit: string;
  readonly mark: readonly string[];
  readonly counted: string;
  readonly against: Indicator;
}

async function dataOf(spec: Spec, observations: readonly Observation[], chosen: Chosen): Promise<ChartData> {
  const { years, unit, mark, counted, against } = chosen;
  const [from, to] = years;
  const scores = score(spec, observations);
  return {
    scores,
    observations,
    year: to,
    unit,
    mark,
    against,
    simulation: await simulate(spec, observations, {
      seed: 1,
      replicates: 60,
      years: [to],
      denominators: observations,
      workers: 1,
    }),
    change: change(scores, { from, to }),
    funnel: funnel(scores, { year: to, indicator: counted, denominators: observations }),
    outlines: squares(scores.of(to).units),
  };
}

let keptEngland: Promise<ChartData> | undefined;

/** The Inclusion Index of England, 149 authorities ranked and some not; made once, as it takes a second. */
export function england(): Promise<ChartData> {
  keptEngland ??= dataOf(inclusionIndex, figures(), {
    years: ['2022/23', '2023/24'],
    unit: 'camden',
    mark: ['camden', 'islington', 'leeds'],
    counted: 'ehcp-in-mainstream',
    against: idaci2019Score,
  });
  return keptEngland;
}

/** How made towns and what is measured of them are called. */
export interface Names {
  readonly index: string;
  readonly unit: (place: number) => string;
  readonly region: (place: number) => string;
  /** Titles of groups and indicators, and a unit of measurement. */
  readonly title: (id: string) => string;
  readonly measured: string;
}

const plainNames: Names = {
  index: 'Made towns',
  unit: (place) => `Town ${String.fromCharCode(65 + place)}`,
  region: (place) => (place % 2 === 0 ? 'Hills' : 'Coast'),
  title: (id) => `About ${id}`,
  measured: 'tonnes',
};

const years = ['2019', '2020', '2021'] as const;
const ids = ['parks', 'libraries', 'buses', 'ponds', 'benches'] as const;

/** Fourteen made towns over three years: two scores are tied, figures are missing for each reason, and one town is not ranked. */
export async function towns(names: Names = plainNames): Promise<ChartData> {
  const indicators = Object.fromEntries(ids.map((id, i) => [id, anIndicator(id, names, i % 2 === 0)]));
  const of = (id: string): Indicator => indicators[id] ?? anIndicator(id, names, true);
  const wealth = anIndicator('wealth', names, true);
  const spec = defineIndex<string, string>({
    id: 'towns',
    title: names.index,
    children: [
      { id: 'green', title: names.title('green'), children: [of('parks'), of('ponds')] },
      { id: 'moving', title: names.title('moving'), children: [of('buses')] },
      { id: 'still', title: names.title('still'), children: [of('libraries'), of('benches')] },
    ],
    weights: { green: 2 },
    normalise: minMax(),
    aggregate: arithmetic(),
    coverage: { share: 0.5, perGroup: 0 },
  });
  const observations = years.flatMap((period, y) =>
    [...ids, 'wealth'].flatMap((measure, i) =>
      Array.from({ length: 14 }, (_, u): Observation<Unit & { readonly region: string }> => {
        const unit = { id: `town-${u}`, name: names.unit(u), region: names.region(u) };
        // Town 13 has the figures of town 12, so that they are tied.
        const numerator = ((u === 13 ? 12 : u) * 37 + i * 53 + y * 29 + ((i * u) % 7) * 11) % 101;
        const missing = missingAt(u, i, y);
        const source = { publication: 'Made', file: 'none', column: measure };
        if (missing) return { unit, period, measure, value: missing, source };
        return { unit, period, measure, value: (100 * numerator) / 120, numerator, denominator: 120, source };
      }),
    ),
  );
  const data = await dataOf(spec, observations, {
    years: ['2020', '2021'],
    unit: 'town-1',
    mark: ['town-1', 'town-4', 'town-9'],
    counted: 'parks',
    against: wealth,
  });
  const { units } = data.scores.of('2021');
  return { ...data, tiles: units.map(({ id }, u) => ({ id, column: u % 4, row: Math.floor(u / 4) })) };
}

function missingAt(unit: number, indicator: number, year: number): Exclude<Cell, number> | undefined {
  if (unit === 7 && indicator < 3 && year === 2) return 'not-available';
  if (unit === 3 && indicator === 1) return 'suppressed';
  if (unit === 5 && indicator === 4 && year < 2) return 'not-applicable';
  return undefined;
}

function anIndicator(id: string, { title, measured }: Names, isHigher: boolean): Indicator {
  return defineIndicator({
    id,
    title: title(id),
    question: 'How much?',
    domain: 'made',
    direction: isHigher ? 'higher' : 'lower',
    because: 'It is made, so it is better by decree.',
    // Chance can be told of shares alone.
    unit: id === 'parks' ? 'per cent' : measured,
    measures: [{ id, title: title(id), unit: 'per cent', basis: 'calendar year', minimum: 0, maximum: 100 }],
    formula: 'as given',
    sampling: id === 'parks' ? 'binomial' : 'none',
    source: { publication: 'Made', file: 'none', column: id },
    first: '2019',
    lag: 0,
    breaks: [],
    uncollected: [],
    caveats: [],
  });
}

/** Texts that would harm where they are not escaped, each longer than any chart has room for. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  ']]><script>alert(1)</script><![CDATA[',
  '</title></text></svg><script>alert(1)</script>',
  '=HYPERLINK("http://example.invalid","x")',
  '&amp;&#x3c;script&#x3e;&unknown;',
  '\u202eright to left\u2066\u200f',
  'a null \u0000, a bell \u0007, half a pair \ud800, no character \uffff',
  'x'.repeat(10_000),
  'W'.repeat(40),
  `${'日本'.repeat(30)} ${'é'.repeat(50)}`,
  '',
  'javascript:alert(1)',
];

/** Town names, titles and a unit of measurement that would harm where they are not escaped. */
export function hostile(): Promise<ChartData> {
  const at = (place: number): string => hostileTexts[place % hostileTexts.length] ?? '';
  return towns({
    index: hostileTexts.join(' '),
    unit: at,
    region: (place) => at(place + 1),
    title: (id) => at(id.length + id.charCodeAt(0)) || 'none',
    measured: at(1),
  });
}

/** A square for each unit, side by side, with its name and code as maps have them. */
function squares(units: readonly Unit[]): FeatureCollection {
  const across = Math.ceil(Math.sqrt(units.length));
  return {
    type: 'FeatureCollection',
    features: units.map((unit, u) => {
      const [x, y] = [-3 + 0.2 * (u % across), 51 + 0.15 * Math.floor(u / across)];
      const corners = [
        [x, y],
        [x, y + 0.14],
        [x + 0.19, y + 0.14],
        [x + 0.19, y],
        [x, y],
      ];
      const properties = { id: unit.id, name: unit.name, code: 'gss' in unit ? unit.gss : unit.id };
      return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [corners] } };
    }),
  };
}
