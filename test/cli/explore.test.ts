import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runLine } from './run-line.ts';

const harbours = {
  'h.yaml': readFileSync('examples/harbours.yaml', 'utf8'),
  'h.csv': readFileSync('examples/harbours.csv', 'utf8'),
};

describe('explore', () => {
  it('writes a page of the carried figures, with what readers must know', async () => {
    const { code, out, error, files } = await runLine('explore --out e.html');
    expect([code, error]).toEqual([0, '']);
    expect(out).toBe('e.html: Inclusion Index, 2020/21 to 2024/25. Open it in a browser; it needs no network.\n');
    expect(files['e.html']).toContain('"year":"2023/24"');
    expect(files['e.html']).toContain(
      'Fewer than 100 plans (City of London 24, Isles of Scilly 18), so one child can move it.',
    );
    expect(files['e.html']).toContain('Open Government Licence v3.0');
    // What rank --uncertainty says of 2023/24: City of London, 1 (1-31).
    expect(files['e.html']).toMatch(/"period":"2023\/24".*?"ranges":\[.*?\[1,31\]/);
    expect(files['e.html']).toContain('2023/24. After a rank: the best and worst that 95 % of simulations');
  });

  it('without how far ranks could be, where that is not wanted or nothing can vary', async () => {
    const left = await runLine('explore --out e.html --replicates 0');
    expect([left.code, left.error, left.files['e.html']?.includes('After a rank')]).toEqual([0, '', false]);
    const wrong = await runLine('explore --out e.html --vary luck');
    expect([wrong.code, wrong.files['e.html']]).toEqual([2, undefined]);
  });

  it('of another index, another year and figures of one’s own', async () => {
    expect(
      (await runLine('explore --out e.html --index mime2019 --year 2017/18 --replicates 0')).files['e.html'],
    ).toContain('"year":"2017/18"');
    const own = { 'own.csv': 'authority,period,measure,value\nCamden,2023/24,participation-16-17-send,12.5\n' };
    const { code, files } = await runLine('explore --out e.html --data own.csv --replicates 0', own);
    expect([code, files['e.html']?.includes('12.5,')]).toEqual([0, true]);
  });

  it('of units of any kind, by an index file whose measures are all its own', async () => {
    const { code, out, error, files } = await runLine(
      'explore --out e.html --index h.yaml --data h.csv --period 2024 --replicates 5',
      {
        ...harbours,
      },
    );
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain('e.html: Harbour Index (made), 2024. Open');
    // The page is long: what is not in it is asked for without printing it.
    const has = (text: string): boolean => files['e.html']?.includes(text) ?? false;
    expect([has('<h1>Harbour Index (made)</h1>'), has('"tiles":['), has('Open Government Licence')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each([
    ['no page', 'explore --out e.csv', 2, '--out e.csv: a page is an .html file.'],
    ['no file', 'explore', 2, "required option '--out <file>' not specified"],
    ['a year that is not scored', 'explore --out e.html --year 1999/00', 2, '1999/00 is not scored'],
    [
      'a period for carried figures',
      'explore --out e.html --period 2024',
      2,
      '--period is for --data of an index file',
    ],
    [
      'a period that is none',
      'explore --out e.html --index h.yaml --data h.csv --period soon',
      2,
      '--period soon: write',
    ],
    ['an index that there is not', 'explore --out e.html --index none', 2, 'There is no index "none"'],
    ['a disk that is full', 'explore --out /full.html', 1, '/full.html cannot be written'],
  ])('says what is wrong: %s', async (_, line, exit, message) => {
    const { code, error } = await runLine(line, { ...harbours });
    expect(error).toContain(message);
    expect(code).toBe(exit);
  });
});
