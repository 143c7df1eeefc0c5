import { eesClient } from 'inclusion-index/sources';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findDataSet } from '../../../src/sources/ees/find-data-set.ts';
import { mappedTables } from '../../../src/sources/ees/mapped-tables.ts';
import { carriedMappings } from '../../../src/sources/mappings/carried.ts';
import type { ApiDataSet, Mapping } from '../../../src/sources/mappings/mapping.ts';
import { json, type MadeApi, madeApi, type Odd, paged, problem } from './made-api.ts';
import { dataSetId, publicationId } from './made-data.ts';
import { stillClock } from './still-clock.ts';

let api: MadeApi;
beforeAll(async () => {
  api = await madeApi();
});
beforeEach(() => {
  api.met.length = 0;
  api.odd.length = 0;
});
afterAll(() => api.close());

const client = () => eesClient({ baseUrl: api.baseUrl, clock: stillClock() });
const title = 'Suspensions and permanent exclusions in England';
const mappingFor = (place?: ApiDataSet): Mapping => ({
  id: 'made',
  publication: title,
  file: 'made.csv',
  vintage: '2026-03',
  period: { column: 'time_period' },
  unit: { codes: ['new_la_code'], name: 'la_name' },
  where: [{ column: 'geographic_level', is: ['Local authority'] }],
  measures: [
    {
      measure: 'suspension-rate-ehcp-autumn',
      value: 'susp_rate',
      where: [{ column: 'sen_provision', is: ['EHC plan'] }],
    },
  ],
  ...(place === undefined ? {} : { api: place }),
});
const find = (place?: ApiDataSet) => findDataSet(client(), mappingFor(place));
const sets = (...titles: string[]): Odd => {
  const dataSets = titles.map((name, i) => ({ id: `set${i}`, title: name, summary: '', status: 'Published' }));
  return (response) => json(response, paged(dataSets, '1', '20', 20));
};
const whole = undefined;

describe('findDataSet', () => {
  it('finds a data set by its id, with one question', async () => {
    expect((await find({ id: dataSetId })).dataSet?.title).toBe('Made');
    expect(api.met.map(({ path }) => path)).toEqual([`/data-sets/${dataSetId}`]);
  });

  it('finds one by the titles of its publication and its own, in any case, * standing for anything', async () => {
    for (const dataSet of ['made', ['Other', 'M*e'], '*']) {
      expect((await find({ publication: title.toUpperCase(), dataSet })).dataSet?.id).toBe(dataSetId);
    }
    expect(api.met[0]?.parameters.get('search')).toBe(title.toUpperCase());
  });

  it('looks through every page of a list', async () => {
    const listed = [
      ['other', 'Other'],
      [publicationId, title],
    ].map(
      ([id, name], i): Odd =>
        (response) =>
          json(response, {
            paging: { page: i + 1, pageSize: 1, totalResults: 2, totalPages: 2 },
            results: [{ id, title: name, slug: 'made', summary: '', lastPublished: '' }],
          }),
    );
    api.odd.push(...listed);
    expect((await find({ publication: title, dataSet: 'Made' })).dataSet?.id).toBe(dataSetId);
    expect(api.met.map(({ parameters }) => parameters.get('page'))).toEqual(['1', '2', '1']);
  });

  it('says which publications and data sets there are where it finds none', async () => {
    expect((await find({ publication: 'Exclusions', dataSet: 'Made' })).issue).toMatchObject({
      code: 'not-in-api',
      message: 'made: the API has no publication "Exclusions".',
      remedy: `There is "${title}". Download the file, or correct the title in the mapping.`,
    });
    expect((await find({ publication: 'None such', dataSet: 'Made' })).issue?.remedy).toMatch(
      /^It has none\. Download/,
    );
    expect((await find({ publication: title, dataSet: ['By term', 'By age'] })).issue).toMatchObject({
      message: `made: "${title}" has no data set "By term" or "By age" in the API.`,
      remedy: 'There is "Made". Add the title to the mapping, or download the file.',
    });
  });

  it('chooses none of several that fit', async () => {
    api.odd.push(whole, sets('By age', 'By term'));
    expect((await find({ publication: title, dataSet: 'By *' })).issue?.message).toBe(
      `made: "${title}" has several data sets "By *".`,
    );
  });

  it('says of a mapping that names none that its file is to be downloaded', async () => {
    expect((await find()).issue).toMatchObject({
      code: 'not-in-api',
      remedy: 'Download the file, and give its folder.',
    });
    expect(api.met).toEqual([]);
  });

  it('takes the data set after one that was superseded', async () => {
    const old = { id: 'old', title: 'Old', summary: '', status: 'Deprecated', supersedingDataSetId: dataSetId };
    api.odd.push((response) => json(response, old));
    expect((await find({ id: 'old' })).dataSet?.id).toBe(dataSetId);
  });
});

describe('mappedTables', () => {
  const gather = async (...mappings: Mapping[]) => {
    const issues: string[] = [];
    const found = [];
    for await (const one of mappedTables(client(), mappings, ({ code, message }) => issues.push(`${code}: ${message}`)))
      found.push(one);
    return { found, issues };
  };

  it('gives what a mapping reads, and asks nothing when it is read again', async () => {
    const { found, issues } = await gather(mappingFor({ id: dataSetId }));
    expect(issues).toEqual([]);
    expect(found[0]?.dataSet).toEqual({ id: dataSetId, title: 'Made', version: '2.1' });
    expect(found[0]?.table.name).toBe(`${dataSetId}@2.1.csv/made.csv`);
    const asked = api.met.length;
    const counts = [0, 0];
    for (const i of [0, 1]) {
      for await (const { cells } of found[0]?.table.rows() ?? []) counts[i] = (counts[i] ?? 0) + cells.length;
    }
    expect([counts, api.met.length]).toEqual([[9, 9], asked]);
  });

  it('goes on with the other mappings where one is refused, or its columns are not there', async () => {
    const renamed = {
      ...mappingFor({ id: dataSetId }),
      id: 'renamed',
      measures: [{ measure: 'ehc-plans', value: 'plans' }],
    };
    const { found, issues } = await gather(mappingFor({ id: 'no-such' }), renamed, mappingFor({ id: dataSetId }));
    expect(found).toHaveLength(1);
    expect(issues).toEqual([
      expect.stringMatching(/^ees-refused: made: /),
      'ees-not-there: renamed: The data set has no "plans" among indicators.',
    ]);
  });

  it('stops where the API does not answer at all', async () => {
    api.odd.push(...Array.from({ length: 5 }, () => problem(503, 'Busy')));
    await expect(gather(mappingFor({ id: dataSetId }))).rejects.toThrow('503');
  });

  it('looks for the data sets of the carried mappings by their titles', async () => {
    const { found, issues } = await gather(...carriedMappings);
    expect(found).toEqual([]);
    expect(issues).toHaveLength(carriedMappings.length);
    expect(issues.filter((text) => !text.includes('the API is not known to have it'))).toEqual([
      expect.stringContaining('has no data set "*by characteristic*" or "*by pupil characteristic*" in the API'),
      'not-in-api: absence-by-characteristic: the API has no publication "Pupil absence in schools in England".',
      'not-in-api: sen-in-england: the API has no publication "Special educational needs in England".',
    ]);
  });
});
