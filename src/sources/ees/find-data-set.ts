import type { Issue } from '../../core/issue.ts';
import { compareText } from '../../core/record.ts';
import { excerpt } from '../../core/text.ts';
import { labelKey } from '../label-key.ts';
import type { Mapping } from '../mappings/mapping.ts';
import { nameMatches } from '../table-name.ts';
import type { EesDataSet } from './answers.ts';
import type { EesAsk, EesClient } from './client.ts';
import type { EesPage } from './form-parts.ts';

/** A data set, or why there is none. */
export type FoundDataSet =
  | { readonly dataSet: EesDataSet; readonly issue?: undefined }
  | { readonly dataSet?: undefined; readonly issue: Issue };

/** The data set of the API that a mapping names, by its id or by titles; one that was superseded gives the one after it. */
export async function findDataSet(client: EesClient, mapping: Mapping, ask: EesAsk = {}): Promise<FoundDataSet> {
  const { api } = mapping;
  const problem = (message: string, remedy: string): FoundDataSet => ({
    issue: {
      code: 'not-in-api',
      severity: 'warning',
      message: `${mapping.id}: ${message}`,
      remedy,
      file: mapping.file,
    },
  });
  if (api === undefined) return problem('the API is not known to have it.', 'Download the file, and give its folder.');
  if ('id' in api) return { dataSet: await current(client, await client.dataSet(api.id, ask), ask) };
  const pages = (page: number): Promise<EesPage<{ readonly id: string; readonly title: string }>> =>
    client.publications({ ...ask, search: api.publication, page, pageSize: 40 });
  const publications = await all(pages);
  const publication = publications.find(({ title }) => labelKey(title) === labelKey(api.publication));
  if (!publication) {
    return problem(
      `the API has no publication "${api.publication}".`,
      `${listed(publications)} Download the file, or correct the title in the mapping.`,
    );
  }
  const dataSets = await all((page) => client.dataSets(publication.id, { ...ask, page, pageSize: 20 }));
  const [first, ...others] = dataSets.filter(({ title }) => nameMatches(title, api.dataSet));
  const wanted = [api.dataSet].flat().join('" or "');
  if (!first) {
    return problem(
      `"${publication.title}" has no data set "${wanted}" in the API.`,
      `${listed(dataSets)} Add the title to the mapping, or download the file.`,
    );
  }
  if (others.length > 0) {
    return problem(
      `"${publication.title}" has several data sets "${wanted}".`,
      `${listed([first, ...others])} Give the title of one in the mapping.`,
    );
  }
  return { dataSet: await current(client, first, ask) };
}

async function current(client: EesClient, dataSet: EesDataSet, ask: EesAsk): Promise<EesDataSet> {
  const next = dataSet.supersedingDataSetId;
  return next ? client.dataSet(next, ask) : dataSet;
}

/** Every entry of a list that comes in pages. */
async function all<T>(page: (number: number) => Promise<EesPage<T>>): Promise<T[]> {
  const found: T[] = [];
  for (let number = 1; ; number++) {
    const { paging, results } = await page(number);
    found.push(...results);
    if (results.length === 0 || number >= paging.totalPages) return found;
  }
}

function listed(entries: readonly { readonly title: string }[]): string {
  if (entries.length === 0) return 'It has none.';
  const titles = entries.map(({ title }) => `"${title}"`).sort(compareText);
  return `There is ${excerpt(titles.join(', '), 500)}.`;
}
