import { describe, expect, it } from 'vitest';
import { catalogue } from '../../indicators/index.ts';
import { reasons } from '../../src/core/cell.ts';
import { figures } from '../../src/england/index.ts';
import { bytesSource } from '../../src/sources/bytes-source.ts';
import { checkFiles } from '../../src/sources/check-files.ts';
import { figuresToCsv } from '../../src/sources/figures-file.ts';
import { readFigures } from '../../src/sources/read-figures.ts';
import { readObservations } from '../../src/sources/read-observations.ts';

const measures = catalogue.flatMap((indicator) => indicator.measures);
const back = (text: string) => readObservations({ name: 'mine.csv', text }, measures);

describe('figuresToCsv', () => {
  it('keeps every carried figure, with its unit, value or reason, counts and source', () => {
    const { observations, issues } = back(figuresToCsv(figures()));
    expect(issues).toEqual([]);
    expect(observations).toEqual(figures());
    // The unit is the register's own object, as that of a carried figure is.
    expect(observations[0]?.unit).toBe(figures()[0]?.unit);
  });

  it('keeps commas, quotation marks and signs of formulas in what a source is called; line breaks become spaces', () => {
    const [first] = figures();
    const source = {
      publication: 'Plans, "2026"',
      file: '=plans.csv',
      column: 'one\ntwo',
      url: 'https://example.org/?a=1,2',
    };
    const figure = first && { ...first, value: 1e-7, numerator: 0.1 + 0.2, denominator: 1234567.125, source };
    const { observations } = back(figuresToCsv(figure ? [figure] : []));
    expect(observations).toEqual([{ ...figure, source: { ...source, column: 'one two' } }]);
  });

  it('keeps the reasons that are published; one that is this library’s own is refused when it is read', () => {
    const [first] = figures();
    const given = reasons.flatMap((value) => (first ? [{ ...first, period: '2030/31' as const, value }] : []));
    const read = given.map((figure) => back(figuresToCsv([figure])));
    const published = reasons.slice(0, reasons.indexOf('absent'));
    expect(read.map(({ observations }) => observations[0]?.value)).toEqual(
      reasons.map((reason) => (published.includes(reason) ? reason : undefined)),
    );
    const refused = read.slice(published.length).map(({ issues }) => issues[0]?.code);
    expect(new Set(refused)).toEqual(new Set(['unknown-symbol']));
  });

  it('writes a heading alone for no figures', () => {
    const text = figuresToCsv([]);
    expect(text.trim().split('\n')).toHaveLength(1);
    expect(back(text).issues.map(({ code }) => code)).toEqual(['no-rows']);
  });
});

describe('a file of figures read again', () => {
  const text = figuresToCsv(figures().slice(0, 2));

  it('is checked as figures, each row one that can be used', async () => {
    const whole = bytesSource('mine.csv', new TextEncoder().encode(figuresToCsv(figures())));
    const { results } = await checkFiles([whole], { measures });
    expect(results.filter(({ verdict }) => verdict === 'FAIL')).toEqual([]);
    expect(results.find(({ check }) => check === 'rows-read')?.verdict).toBe('PASS');
    const broken = bytesSource(
      'mine.csv',
      new TextEncoder().encode(text.replace('\nbarking-and-dagenham,', '\nbarking,')),
    );
    const report = await checkFiles([broken], { measures });
    expect(report.results.find(({ check }) => check === 'rows-read')).toMatchObject({ verdict: 'FAIL', found: 1 });
  });

  it('is read for an index of any units too', () => {
    const { observations, issues } = readFigures({ name: 'mine.csv', text }, measures);
    expect([observations, issues]).toEqual([figures().slice(0, 2), []]);
  });

  it('passes rows of measures over that are not wanted', () => {
    expect(readObservations({ name: 'mine.csv', text }, measures.slice(-1))).toEqual({ observations: [], issues: [] });
  });

  it('reports what somebody broke in it, by row and column', () => {
    const broken = text.replace('\nbarking-and-dagenham,', '\nbarking,').replace(/,0\.?\d*,/, ',lots,');
    const { observations, issues } = back(broken);
    expect(observations).toHaveLength(1);
    expect(issues.map(({ code, row, column, value }) => [code, row, column, value])).toContainEqual([
      'unknown-authority',
      2,
      'authority_id',
      'barking',
    ]);
  });
});
