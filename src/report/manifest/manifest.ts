import { version } from '../../../package.json';
import type { Simulation } from '../../analyse/simulate/simulation-types.ts';
import type { ChangeIntervals } from '../../analyse/time/change-intervals.ts';
import { InclusionIndexError } from '../../core/error.ts';
import type { Observation, Source } from '../../core/observation.ts';
import { type Period, periodOrdinal } from '../../core/period.ts';
import { compareText } from '../../core/record.ts';
import type { Scores } from '../../core/scores.ts';
import { canonicalJson } from './canonical-json.ts';
import { sha256 } from './sha-256.ts';

/** A file that figures or an index were read from. */
export interface ManifestFile {
  readonly name: string;
  readonly bytes: number;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** A file of a publication that figures of the year are from. */
export interface ManifestSource {
  readonly publication: string;
  readonly file: string;
  readonly url?: string;
  /** The oldest and the newest period of these figures. */
  readonly first: Period;
  readonly last: Period;
  /** How many figures. */
  readonly figures: number;
}

/** All that is needed to make a result again, and to tell whether it is the same. */
export interface Manifest {
  readonly made: { readonly by: string; readonly version: string; readonly on?: string };
  readonly index: { readonly id: string; readonly title: string; readonly sha256: string };
  readonly year: Period;
  /** Every figure the scores were made from, or could have been: how many, and the SHA-256 of all. */
  readonly figures: { readonly count: number; readonly sha256: string };
  readonly sources: readonly ManifestSource[];
  readonly files: readonly ManifestFile[];
  readonly simulation?: {
    readonly seed: number;
    readonly replicates: number;
    readonly level: number;
    readonly varied: readonly string[];
  };
  readonly changes?: { readonly seed: number; readonly replicates: number; readonly level: number };
  /** What else was chosen, by name. */
  readonly options: Readonly<Record<string, string>>;
}

/** What {@link manifest} is told. */
export interface ManifestOptions {
  /** Default the newest year for which every indicator is published. */
  readonly year?: Period;
  /** The figures that were scored; default those behind the scores of all years. */
  readonly data?: Iterable<Observation>;
  /** Files that were read, by their bytes or text. */
  readonly files?: readonly { readonly name: string; readonly content: Uint8Array | string }[];
  readonly uncertainty?: Pick<Simulation, 'seed' | 'replicates' | 'level' | 'factors'>;
  readonly intervals?: Pick<ChangeIntervals, 'seed' | 'replicates' | 'level'>;
  readonly options?: Readonly<Record<string, string>>;
  /** When it was made, as it is to be written. Default nothing, so that the same input gives the same bytes. */
  readonly on?: string;
}

/**
 * What a result was made from: the version of the library, the index and all figures by their SHA-256, the publications behind the figures of the year,
 * files, seeds and options. Two results with the same manifest are the same.
 *
 * The SHA-256 of an index is that of its JSON with keys in order, methods by type and options; a function that was made from no
 * expression is told by its formula in words alone.
 *
 * @throws `InclusionIndexError` for a year that was not scored, and in a browser on a page that came without encryption.
 * @example
 * ```ts
 * import { score } from 'inclusion-index';
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { manifest } from 'inclusion-index/report';
 * const { index, figures: all } = await manifest(score(inclusionIndex, figures()), { year: '2023/24', data: figures() });
 * index.id; // => 'inclusion-index'
 * index.sha256.length; // => 64
 * all.count === figures().length; // => true
 * ```
 */
export async function manifest(scores: Scores, options: ManifestOptions = {}): Promise<Manifest> {
  const { spec } = scores;
  const year = options.year ?? scores.newestComplete;
  if (year === undefined)
    throw new InclusionIndexError('nothing-scored', 'manifest: there is no year.', 'See the issues of the scores.');
  const used = figuresOf(scores, [year]);
  const all = options.data ? [...options.data] : figuresOf(scores, scores.periods);
  const { uncertainty, intervals, on } = options;
  return {
    made: { by: 'inclusion-index', version, ...(on === undefined ? {} : { on }) },
    index: { id: spec.id, title: spec.title, sha256: await sha256(canonicalJson(spec)) },
    year,
    figures: { count: all.length, sha256: await sha256(all.map(lineOf).join('\n')) },
    sources: sourcesOf(used),
    files: await Promise.all(
      (options.files ?? []).map(async ({ name, content }) => {
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        return { name, bytes: bytes.length, sha256: await sha256(bytes) };
      }),
    ),
    ...(uncertainty ? { simulation: { ...seeded(uncertainty), varied: uncertainty.factors.map(({ id }) => id) } } : {}),
    ...(intervals ? { changes: seeded(intervals) } : {}),
    options: options.options ?? {},
  };
}

function seeded({
  seed,
  replicates,
  level,
}: {
  readonly seed: number;
  readonly replicates: number;
  readonly level: number;
}) {
  return { seed, replicates, level };
}

/** The figures behind the scores of some years, each once. */
function figuresOf(scores: Scores, years: readonly Period[]): Observation[] {
  const found = new Set<Observation>();
  for (const period of years) {
    const year = scores.of(period);
    for (const id of year.indicators)
      for (const figures of year.indicator(id).figures) for (const figure of figures) found.add(figure);
  }
  return [...found];
}

/** Every figure on a line of its own, in the order given. */
function lineOf({ unit, period, measure, value, numerator, denominator, standardError, source }: Observation): string {
  const { publication, file, column } = source;
  return JSON.stringify([
    unit.id,
    period,
    measure,
    value,
    numerator,
    denominator,
    standardError,
    publication,
    file,
    column,
  ]);
}

function sourcesOf(figures: readonly Observation[]): ManifestSource[] {
  const byFile = new Map<string, { source: Source; periods: Period[] }>();
  for (const { source, period } of figures) {
    const key = JSON.stringify([source.publication, source.file]);
    const known = byFile.get(key);
    if (known) known.periods.push(period);
    else byFile.set(key, { source, periods: [period] });
  }
  return [...byFile.values()]
    .map(({ source: { publication, file, url }, periods }): ManifestSource => {
      const sorted = periods.sort((a, b) => periodOrdinal(a) - periodOrdinal(b) || compareText(a, b));
      const [first = '0', last = first] = [sorted[0], sorted.at(-1)];
      return { publication, file, ...(url === undefined ? {} : { url }), first, last, figures: periods.length };
    })
    .sort((a, b) => compareText(a.publication, b.publication) || compareText(a.file, b.file));
}
