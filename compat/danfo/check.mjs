// Round trips through the real danfojs-node, on the built package.
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { concat, DataFrame, merge, Series } from 'danfojs-node';
import { leagueTable, rank, score, tableOf, unranked } from 'inclusion-index';
import { fromDataFrame, toDataFrame } from 'inclusion-index/danfo';
import { figures } from 'inclusion-index/england';
import { inclusionIndex, mime2019 } from 'inclusion-index/indicators';

const scores = score(inclusionIndex, figures());
const year = scores.newestComplete;
const cell = (value) => (typeof value === 'number' ? value : Number.NaN);
const bare = ({ unit, source, ...rest }) => ({ unit: unit.id, ...rest });
const at = (frame, id) => frame.column(id).values;
const namedTable = (...ids) =>
  tableOf({ title: '', columns: ids.map((id) => ({ id, title: id })), rows: [ids.map((_, i) => i)], footnotes: [] });

describe('scores in a DataFrame', () => {
  const frame = toDataFrame(scores, { DataFrame, reasons: true });

  it('is a DataFrame with a row a year and authority', () => {
    assert.ok(frame instanceof DataFrame);
    const rows = scores.periods.reduce((sum, period) => sum + scores.of(period).units.length, 0);
    assert.equal(frame.shape[0], rows);
    assert.equal(frame.shape[1], frame.columns.length);
  });

  it('holds the numbers of rank(), to the last digit, year by year', () => {
    const places = new Map(frame.values.map((row, r) => [`${row[0]} ${row[1]}`, r]));
    const columns = Object.fromEntries(frame.columns.map((id) => [id, at(frame, id)]));
    for (const period of scores.periods) {
      for (const row of rank(scores, { year: period })) {
        const r = places.get(`${period} ${row.id}`);
        assert.deepEqual([columns.rank[r], columns.of[r], columns.score[r]], [row.rank, row.of, row.score]);
        for (const [id, value] of Object.entries(row.domains)) assert.ok(Object.is(columns[id][r], cell(value)));
        for (const [id, { value, normalised }] of Object.entries(row.indicators)) {
          assert.ok(Object.is(columns[id][r], cell(value)), `${period} ${row.id} ${id}`);
          assert.ok(Object.is(columns[`normalised:${id}`][r], cell(normalised)), `${period} ${row.id} ${id}`);
          assert.equal(columns[`${id}:reason`][r], typeof value === 'number' ? '' : value);
        }
      }
      for (const { id, because } of unranked(scores, { year: period })) {
        const r = places.get(`${period} ${id}`);
        assert.ok(Number.isNaN(columns.rank[r]) && Number.isNaN(columns.score[r]));
        assert.equal(columns.because[r], because);
      }
    }
  });

  it('has the types said: codes are texts, ranks with gaps are no integers', () => {
    const types = Object.fromEntries(frame.columns.map((id, c) => [id, frame.dtypes[c]]));
    assert.deepEqual(
      [types.laCode, types.gss, types.period, types.score, types.of],
      ['string', 'string', 'string', 'float32', 'int32'],
    );
  });

  it('can be queried, sorted, grouped and merged', () => {
    const one = toDataFrame(scores, { DataFrame, years: [year] });
    const best = one.query(one.rank.eq(1));
    assert.equal(best.at(best.index[0], 'id'), rank(scores, { year })[0].id);
    const sorted = one.loc({ columns: ['name', 'rank'] }).dropNa().sortValues('rank');
    assert.deepEqual(at(sorted, 'name')[0], rank(scores, { year })[0].name);
    const means = one.loc({ columns: ['region', 'score'] }).dropNa().groupby(['region']).col(['score']).mean();
    const london = rank(scores, { year }).filter(({ region }) => region === 'Inner London');
    const mean = london.reduce((sum, row) => sum + row.score, 0) / london.length;
    const found = means.values.find(([region]) => region === 'Inner London')?.[1];
    // Its mean is its own; within single precision it must be the mean.
    assert.ok(Math.abs(found - mean) < 1e-4, `${found} is not ${mean}`);
    const left = one.loc({ columns: ['id', 'score'] });
    assert.equal(merge({ left, right: left, on: ['id'], how: 'inner' }).shape[0], one.shape[0]);
  });

  it('holds the index of 2019 too', () => {
    const old = toDataFrame(score(mime2019, figures()), { DataFrame });
    assert.deepEqual([...new Set(at(old, 'period'))], ['2016/17', '2017/18', '2018/19']);
  });
});

describe('tables in a DataFrame', () => {
  it('holds a league table: the same columns, ranks and scores', () => {
    const table = leagueTable(scores, { year });
    const frame = toDataFrame(table, { DataFrame });
    assert.deepEqual(
      frame.columns,
      table.columns.map(({ id }) => id),
    );
    const numbers = rank(scores, { year }).map((row) => row.score);
    assert.deepEqual(at(frame, 'score'), numbers);
  });

  it('refuses every name of the frame itself, and takes another', () => {
    for (const id of ['values', 'shape', 'index', 'columns', 'dtypes', 'size', 'head', 'print', 'query', 'T', '$data']) {
      assert.throws(() => toDataFrame(namedTable('a', id), { DataFrame }), { code: 'reserved-column' });
      const frame = toDataFrame(namedTable('a', id), { DataFrame, rename: { [id]: `my ${id}` } });
      assert.deepEqual([frame.values, frame.shape, frame.columns], [[[0, 1]], [1, 2], ['a', `my ${id}`]]);
    }
  });

  it('takes an empty table, texts of digits, missing cells and long numbers', () => {
    const columns = ['code', 'n', 'm'].map((id) => ({ id, title: id }));
    assert.deepEqual(toDataFrame(tableOf({ title: '', columns, rows: [], footnotes: [] }), { DataFrame }).shape, [0, 3]);
    const rows = [
      [{ text: '001' }, 0.1 + 0.2, { missing: 'suppressed' }],
      [{ text: '010' }, 1e-300, 9007199254740991],
    ];
    const frame = toDataFrame(tableOf({ title: '', columns, rows, footnotes: [] }), { DataFrame });
    assert.deepEqual(frame.values, [
      ['001', 0.30000000000000004, Number.NaN],
      ['010', 1e-300, 9007199254740991],
    ]);
    assert.deepEqual(frame.dtypes, ['string', 'float32', 'float32']);
  });
});

describe('figures from a DataFrame', () => {
  it('gives the carried figures back: every unit, period, digit and reason', () => {
    const given = figures().filter(({ value }) => value !== 'absent' && value !== 'rejected');
    const frame = toDataFrame(given, { DataFrame, reasons: true });
    const { observations, issues } = fromDataFrame(frame, { authority: 'gss' });
    // A figure about an authority before it opened (worked back by the publisher) is refused, as from any file.
    assert.ok(issues.length < 10 && issues.every(({ code }) => code === 'authority-not-open'));
    const refused = new Set(issues.map(({ row }) => row - 2));
    assert.deepEqual(observations.map(bare), given.filter((_, i) => !refused.has(i)).map(bare));
    const again = toDataFrame(score(inclusionIndex, observations), { DataFrame });
    assert.deepEqual(at(again, 'score'), at(toDataFrame(scores, { DataFrame }), 'score'));
    console.log(`${observations.length} figures there and back, ${refused.size} refused`);
  });

  it('reads columns called "values", "shape" and "index"', () => {
    const columns = ['values', 'time_period', 'index', 'shape'];
    const frame = new DataFrame([['Camden', 201819, 'ehcp-in-mainstream', 0.1 + 0.2]], { columns });
    const { observations } = fromDataFrame(frame, { authority: 'values', measure: 'index', value: 'shape' });
    assert.deepEqual(observations.map(bare), [
      { unit: 'camden', period: '2018/19', measure: 'ehcp-in-mainstream', value: 0.1 + 0.2 },
    ]);
  });

  it('reads a wide frame made of objects, with symbols among the numbers', () => {
    const frame = new DataFrame([
      { la_code: '202', year: '2018/19', main: 41.2, indep: 'c' },
      { la_code: '302', year: '2018/19', main: 'low', indep: 5 },
    ]);
    const measures = { 'ehcp-in-mainstream': 'main', 'ehcp-in-independent': 'indep' };
    assert.deepEqual(
      fromDataFrame(frame, { measures }).observations.map(({ unit, value }) => [unit.id, value]),
      [
        ['camden', 41.2],
        ['barnet', 'negligible'],
        ['camden', 'suppressed'],
        ['barnet', 5],
      ],
    );
  });

  it('reads what danfojs made of frames: filtered, concatenated, in its memory-saving mode', () => {
    const head = toDataFrame(figures().slice(0, 20), { DataFrame, reasons: true });
    const rest = toDataFrame(figures().slice(20, 40), { DataFrame, reasons: true });
    const both = concat({ dfList: [head, rest], axis: 0 });
    const low = new DataFrame(both.values, { columns: both.columns, config: { lowMemoryMode: true } });
    for (const frame of [both, low]) {
      const { observations } = fromDataFrame(frame, { authority: 'gss' });
      assert.deepEqual(observations.map(bare), figures().slice(0, 40).map(bare));
    }
  });

  it('refuses a Series', () => {
    assert.throws(() => fromDataFrame(new Series([1, 2])), { code: 'not-a-frame' });
  });
});

describe('the guide', () => {
  it('has a program that runs, in docs/danfojs.md', async () => {
    const guide = readFileSync(new URL('../../docs/danfojs.md', import.meta.url), 'utf8');
    const program = [...guide.matchAll(/^```js\n(.*?)^```/gms)].map(([, code]) => code).join('');
    assert.notEqual(program, '');
    const file = new URL('./guide.run.mjs', import.meta.url);
    writeFileSync(file, program);
    try {
      await import(file.href);
    } finally {
      rmSync(file);
    }
  });

  it('names the overrides that this folder installs with', () => {
    const guide = readFileSync(new URL('../../docs/danfojs.md', import.meta.url), 'utf8');
    const { dependencies, overrides } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));
    const block = JSON.parse(/^```json\n(.*?)^```/ms.exec(guide)[1]);
    assert.deepEqual([block.dependencies['danfojs-node'], block.overrides], [dependencies['danfojs-node'], overrides]);
  });
});

describe('the package', () => {
  it('works by require() as by import', () => {
    const require = createRequire(import.meta.url);
    const frame = require('inclusion-index/danfo').toDataFrame(scores, { DataFrame: require('danfojs-node').DataFrame });
    assert.equal(frame.columns[0], 'period');
  });

  it('imports nothing of danfojs in its types', () => {
    const types = readFileSync(new URL('./node_modules/inclusion-index/dist/danfo.d.ts', import.meta.url), 'utf8');
    assert.doesNotMatch(types, /^(import|export) .*danfojs/m);
  });
});
