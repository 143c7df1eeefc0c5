import type { Unit } from '../../core/observation.ts';
import { tableOf } from '../../table/table.ts';
import { element, fragment, jsonElement } from '../markup.ts';
import { facts, paragraphs, type Section, tableIn } from './page.ts';
import type { ReportFacts } from './report-facts.ts';

/** Where the figures were published. */
export function sourcesSection<U extends Unit>({ manifest, period }: ReportFacts<U>): Section {
  const links = [
    ...new Set(manifest.sources.flatMap(({ url }) => (url !== undefined && /^https?:\/\//.test(url) ? [url] : []))),
  ];
  const table = tableOf({
    title: `Files behind the scores of ${period}`,
    columns: [
      { id: 'publication', title: 'Publication' },
      { id: 'file', title: 'File' },
      { id: 'periods', title: 'Figures of' },
      { id: 'figures', title: 'How many' },
    ],
    rows: manifest.sources.map(({ publication, file, first, last, figures }) => [
      { text: publication },
      { text: file },
      { text: first === last ? first : `${first} to ${last}` },
      figures,
    ]),
    footnotes: [],
  });
  return {
    id: 'sources',
    title: 'Sources',
    content: fragment(
      tableIn(table, { heading: 'publication' }),
      links.length > 0
        ? element(
            'ul',
            {},
            links.map((url) => element('li', {}, element('a', { href: url }, url))),
          )
        : undefined,
    ),
  };
}

/** What the page was made from, to make it again. */
export function manifestSection<U extends Unit>({ manifest }: ReportFacts<U>): Section {
  const { made, index, year, figures, files, simulation, changes, options } = manifest;
  const seeded = ({ seed, replicates, level }: { seed: number; replicates: number; level: number }): string =>
    `seed ${seed}, ${replicates} replicates, ${Number((100 * level).toFixed(1))} %`;
  return {
    id: 'manifest',
    title: 'Manifest',
    content: fragment(
      paragraphs('What this page was made from. The same manifest gives the same page.'),
      facts([
        ['Made by', `${made.by} ${made.version}${made.on === undefined ? '' : `, ${made.on}`}`],
        ['Index', `${index.title} (${index.id}), SHA-256 ${index.sha256}`],
        ['Index year', year],
        ['Figures', `${figures.count}, SHA-256 ${figures.sha256}`],
        ...files.map(({ name, bytes, sha256 }) => [`File ${name}`, `${bytes} bytes, SHA-256 ${sha256}`] as const),
        ...(simulation
          ? [['Simulation', `${seeded(simulation)}; varied: ${simulation.varied.join(', ') || 'nothing'}`] as const]
          : []),
        ...(changes ? [['Changes', seeded(changes)] as const] : []),
        ...Object.entries(options),
      ]),
      jsonElement('manifest-json', manifest),
    ),
  };
}
