import { insist } from '../../core/options.ts';
import type { FileSource } from '../raw-table.ts';
import type { Reader } from '../schema-parts.ts';
import { allPages } from './all-pages.ts';
import { answerTo } from './answer.ts';
import * as answers from './answers.ts';
import { changesSchema, type EesChanges } from './changes.ts';
import { csvFile } from './csv-file.ts';
import type { EesPage } from './form-parts.ts';
import { getParameters } from './get-parameters.ts';
import { type EesMeta, type EesMetaType, metaSchema } from './meta.ts';
import { type EesClientOptions, settled } from './options.ts';
import type { EesFacets, EesQuery } from './query.ts';
import { type EesResultPage, resultsSchema } from './results.ts';

/** What every question may carry. */
export interface EesAsk {
  /** Ends the question; it rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** Which version of a data set a question is about: `2.1`, `2.*`, `*`; the latest if not given. */
export interface EesVersionAsk extends EesAsk {
  readonly version?: string;
}

/** Which page of a list. The API gives at most 40 publications, 20 data sets or versions a page. */
export interface EesListAsk extends EesAsk {
  readonly page?: number;
  readonly pageSize?: number;
}

/** A client of the statistics API. Every method rejects with an {@link EesError} where there is no answer to use. */
export interface EesClient {
  /** Publications with data sets in the API; `search` is at least three letters of a title. */
  publications(ask?: EesListAsk & { readonly search?: string }): Promise<EesPage<answers.EesPublication>>;
  /** One publication. */
  publication(publicationId: string, ask?: EesAsk): Promise<answers.EesPublication>;
  /** The data sets of a publication. */
  dataSets(publicationId: string, ask?: EesListAsk): Promise<EesPage<answers.EesDataSet>>;
  /** One data set. */
  dataSet(dataSetId: string, ask?: EesAsk): Promise<answers.EesDataSet>;
  /** The versions of a data set. */
  versions(dataSetId: string, ask?: EesListAsk): Promise<EesPage<answers.EesVersion>>;
  /** One version of a data set. */
  version(dataSetId: string, version: string, ask?: EesAsk): Promise<answers.EesVersion>;
  /** What a version changed; with `patchHistory` also what each patch of it did. */
  changes(dataSetId: string, version: string, ask?: EesAsk & { readonly patchHistory?: boolean }): Promise<EesChanges>;
  /** What can be asked for, with its ids; `types` asks for some kinds alone, and the others are empty. */
  meta(dataSetId: string, ask?: EesVersionAsk & { readonly types?: readonly EesMetaType[] }): Promise<EesMeta>;
  /** A page of the rows that meet criteria, by POST. */
  query(dataSetId: string, query: EesQuery, ask?: EesVersionAsk): Promise<EesResultPage>;
  /** The same by GET, which caches between here and there can keep, without `and`, `or` and `not`. */
  queryByGet(dataSetId: string, query: EesQuery<EesFacets>, ask?: EesVersionAsk): Promise<EesResultPage>;
  /** All pages, of one and the same version; throws `ees-moved` where they do not fit together. */
  queryAll(dataSetId: string, query: Omit<EesQuery, 'page'>, ask?: EesVersionAsk): AsyncIterable<EesResultPage>;
  /** The number of the version that stands for `2.*`, `*` or none. */
  exactVersion(dataSetId: string, ask?: EesVersionAsk): Promise<string>;
  /** The whole data set as the CSV it was published as. Nothing is downloaded before its bytes are read. */
  csv(dataSetId: string, ask?: EesVersionAsk): FileSource;
}

type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * A client of the public API of the DfE's explore-education-statistics service, version 1. It needs no key. See
 * docs/ees-api.md.
 *
 * @param options where to ask, how long and how often, and where to keep answers
 * @example
 * ```ts
 * import { eesClient } from 'inclusion-index/sources';
 * // In place of the network, for this example.
 * const fetch = async () => Response.json({ title: 'Not Found', status: 404 }, { status: 404 });
 * const client = eesClient({ fetch });
 * const seen = await client.dataSet('no-such').catch(({ code, status }) => [code, status]); // => ['ees-refused', 404]
 * ```
 */
export function eesClient(options: EesClientOptions = {}): EesClient {
  const { base, transport } = settled(options);
  const address = (path: readonly string[], parameters: Parameters = {}): string => {
    for (const part of path) {
      const isPlain = /^[\w*][\w.*-]*$/.test(part);
      insist(isPlain, 'eesClient', `"${part}" is no id or version`, 'Give it as the API does.');
    }
    const given = new URLSearchParams();
    for (const [name, value] of Object.entries(parameters)) if (value !== undefined) given.set(name, `${value}`);
    return `${base}/${path.join('/')}${`${given}` !== '' ? `?${given}` : ''}`;
  };
  const get = <T>(
    schema: Reader<T>,
    { signal }: EesAsk,
    path: readonly string[],
    parameters?: Parameters,
    none?: T,
  ): Promise<T> => answerTo({ url: address(path, parameters), signal }, schema, none, transport);
  const noneOf = ({ page = 1, pageSize = 0 }): { paging: EesPage<never>['paging']; results: [] } => ({
    paging: { page, pageSize, totalResults: 0, totalPages: 0 },
    results: [],
  });
  const client: EesClient = {
    publications: async ({ search, page, pageSize, ...ask } = {}) =>
      get(answers.publicationsSchema, ask, ['publications'], { search, page, pageSize }, noneOf({ page, pageSize })),
    publication: async (id, ask = {}) => get(answers.publicationSchema, ask, ['publications', id]),
    dataSets: async (id, { page, pageSize, ...ask } = {}) =>
      get(
        answers.dataSetsSchema,
        ask,
        ['publications', id, 'data-sets'],
        { page, pageSize },
        noneOf({ page, pageSize }),
      ),
    dataSet: async (id, ask = {}) => get(answers.dataSetSchema, ask, ['data-sets', id]),
    versions: async (id, { page, pageSize, ...ask } = {}) =>
      get(answers.versionsSchema, ask, ['data-sets', id, 'versions'], { page, pageSize }, noneOf({ page, pageSize })),
    version: async (id, version, ask = {}) => get(answers.versionSchema, ask, ['data-sets', id, 'versions', version]),
    changes: async (id, version, { patchHistory, ...ask } = {}) =>
      get(changesSchema, ask, ['data-sets', id, 'versions', version, 'changes'], { includePatchHistory: patchHistory }),
    meta: async (id, { version, types, ...ask } = {}) =>
      get(metaSchema, ask, ['data-sets', id, 'meta'], { dataSetVersion: version, types: types?.join(',') }),
    query: async (id, query, { version, signal } = {}) => {
      const url = address(['data-sets', id, 'query'], { dataSetVersion: version });
      const none = { ...noneOf(query), warnings: [] };
      return answerTo({ url, signal, body: JSON.stringify(query) }, resultsSchema, none, transport);
    },
    queryByGet: async (id, query, { version, ...ask } = {}) => {
      const parameters = { ...getParameters(query), dataSetVersion: version };
      return get(resultsSchema, ask, ['data-sets', id, 'query'], parameters, { ...noneOf(query), warnings: [] });
    },
    queryAll: async function* (id, query, ask = {}) {
      const pageSize = query.pageSize ?? 10_000;
      const exact = { ...ask, version: await client.exactVersion(id, ask) };
      const url = address(['data-sets', id, 'query'], { dataSetVersion: exact.version });
      yield* allPages(url, (page) => client.query(id, { ...query, page, pageSize }, exact));
    },
    exactVersion: async (id, { version, ...ask } = {}) => {
      if (version?.includes('*')) return (await client.version(id, version, ask)).version;
      const exact = version ?? (await client.dataSet(id, ask)).latestVersion?.version;
      insist(exact, 'eesClient', `data set ${id} has no version yet`, 'Take another.');
      return exact;
    },
    csv: (id, { version, signal } = {}) => {
      const url = address(['data-sets', id, 'csv'], { dataSetVersion: version });
      return csvFile(
        `${id}${version === undefined ? '' : `@${version.replaceAll('*', 'x')}`}.csv`,
        { url, signal },
        transport,
      );
    },
  };
  return Object.freeze(client);
}
