import { isKnown } from '../core/cell.ts';
import type { Issue } from '../core/issue.ts';
import type { Observation, Source } from '../core/observation.ts';
import { periodOrdinal } from '../core/period.ts';
import { compareText } from '../core/record.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { carriedMappings } from './mappings/carried.ts';
import type { Mapping } from './mappings/mapping.ts';
import { overlay } from './overlay.ts';

/** Figures after an update. */
export interface UpdatedFigures {
  /** All figures, by measure in the order they had, then by year and authority. */
  readonly observations: readonly Observation<AuthorityUnit>[];
  /** Editions passed over since what was there is newer, and authorities that a newer edition lacks. */
  readonly issues: readonly Issue[];
}

/**
 * Lays figures just read over those that were there, edition by edition. Where those there are of a later publication, by
 * the vintages of the mappings, they stay. Otherwise each figure read takes the place of the one before, unless it says no
 * more (the same value, and no counts where there were some); what the files read have no row for stays, and is told of.
 *
 * @param before the figures there are, `figures()` for instance
 * @param read what {@link readTables} read
 * @param mappings those it was read by, and those of the figures before
 * @example
 * ```ts
 * import { updateFigures } from 'inclusion-index/sources';
 * import { figures } from 'inclusion-index/england';
 * const camden = figures().filter(({ measure, unit }) => measure === 'ehc-plans' && unit.id === 'camden');
 * const newest = camden.slice(-1);
 * const read = newest.map((figure) => ({ ...figure, period: '2025/26' as const, value: 2000 }));
 * const { observations } = updateFigures(camden, read);
 * observations.map(({ period }) => period).slice(-2); // => ['2024/25', '2025/26']
 * ```
 */
export function updateFigures(
  before: readonly Observation<AuthorityUnit>[],
  read: readonly Observation<AuthorityUnit>[],
  mappings: readonly Mapping[] = carriedMappings,
): UpdatedFigures {
  const vintages = new Map(
    mappings.map(({ publication, file, vintage }) => [sourceKey({ publication, file }), vintage]),
  );
  // A source that no mapping names is older than any.
  const vintageOf = ({ source }: Observation): string => vintages.get(sourceKey(source)) ?? '';
  const issues: [where: string, issue: Issue][] = [];
  const taken: Observation<AuthorityUnit>[] = [];
  const blocksBefore = blocksOf(before);
  for (const [key, block] of blocksOf(read)) {
    const there = blocksBefore.get(key);
    const [newest, own] = [there?.values().next().value, block.values().next().value];
    if (!own) continue;
    if (there && newest && vintageOf(newest) > vintageOf(own)) {
      issues.push([key, passedOver(own, newest)]);
      continue;
    }
    for (const [id, figure] of block) {
      taken.push(laidOver(figure, there?.get(id)));
    }
    const lacking = [...(there?.values() ?? [])].filter(({ value, unit }) => isKnown(value) && !block.has(unit.id));
    if (lacking.length > 0) issues.push([key, kept(own, lacking)]);
  }
  return { observations: inOrder(overlay(before, taken)), issues: together(issues) };
}

type Figure = Observation<AuthorityUnit>;

function sourceKey({ publication, file }: Pick<Source, 'publication' | 'file'>): string {
  return JSON.stringify([publication, file]);
}

/** Figures by measure and year, then by authority. */
function blocksOf(observations: readonly Figure[]): Map<string, Map<string, Figure>> {
  const blocks = new Map<string, Map<string, Figure>>();
  for (const figure of observations) {
    const key = `${figure.measure} ${figure.period}`;
    const block = blocks.get(key) ?? new Map<string, Figure>();
    blocks.set(key, block);
    block.set(figure.unit.id, figure);
  }
  return blocks;
}

/** The figure that counts: where nothing changed in the same file, the one before, with all that is known of its source. */
function laidOver(figure: Figure, old: Figure | undefined): Figure {
  if (!old || !Object.is(figure.value, old.value)) return figure;
  const { numerator, denominator } = old;
  const isSame = figure.numerator === numerator && figure.denominator === denominator;
  const lacksCounts = figure.numerator === undefined && numerator !== undefined && denominator !== undefined;
  if (sourceKey(figure.source) === sourceKey(old.source)) return isSame || lacksCounts ? old : figure;
  if (!lacksCounts) return figure;
  const { publication, file, column } = old.source;
  const counts = /; counts: .*/.exec(column)?.[0] ?? `; counts: ${publication}, ${file}, ${column}`;
  return {
    ...figure,
    numerator,
    denominator,
    source: { ...figure.source, column: `${figure.source.column}${counts}` },
  };
}

function inOrder(figures: readonly Figure[]): Figure[] {
  const measures = [...new Set(figures.map(({ measure }) => measure))];
  const places = new Map(measures.map((measure, place) => [measure, place]));
  return [...figures].sort(
    (a, b) =>
      (places.get(a.measure) ?? 0) - (places.get(b.measure) ?? 0) ||
      periodOrdinal(a.period) - periodOrdinal(b.period) ||
      compareText(a.unit.id, b.unit.id),
  );
}

function passedOver({ source }: Figure, { source: newer }: Figure): Issue {
  return {
    code: 'older-edition',
    severity: 'note',
    message: `${source.publication} is older than ${newer.publication}, whose figures stay.`,
    remedy: 'If it is not, give a mapping with its date of publication.',
  };
}

function kept({ source }: Figure, lacking: readonly Figure[]): Issue {
  const names = lacking.slice(0, 5).map(({ unit }) => unit.name);
  const more = lacking.length > names.length ? ` and ${lacking.length - names.length} more` : '';
  return {
    code: 'figures-kept',
    severity: 'warning',
    message: `${source.publication} has no row for ${names.join(', ')}${more}: the figure before stays.`,
    remedy: 'Check that the file is complete.',
  };
}

/** Issues that say the same of several years and measures as one, which names the first and says how many there are. */
function together(issues: readonly (readonly [where: string, issue: Issue])[]): Issue[] {
  const places = new Map<string, { readonly issue: Issue; readonly where: string[] }>();
  for (const [where, issue] of issues) {
    const known = places.get(issue.message) ?? { issue, where: [] };
    places.set(issue.message, known);
    known.where.push(where);
  }
  return [...places.values()].map(({ issue, where: [first = '', ...others] }) => {
    const years = others.length === 1 ? 'another year of a measure' : `${others.length} other years of measures`;
    return { ...issue, message: `${first}${others.length === 0 ? '' : ` and ${years}`}: ${issue.message}` };
  });
}
