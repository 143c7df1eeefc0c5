import { describe, expect, it } from 'vitest';
import { updateReport } from '../../src/cli/update-report.ts';
import type { Cell } from '../../src/core/cell.ts';
import { figures } from '../../src/england/index.ts';
import { compareFigures } from '../../src/sources/compare-figures.ts';

const measure = 'suspension-rate-ehcp-autumn';
const before = figures().filter((one) => one.measure === measure && one.period === '2024/25');
const changed = (values: Readonly<Record<string, Cell>>) =>
  before.map((figure) => ({ ...figure, value: values[figure.unit.id] ?? figure.value }));
const next = before.slice(0, 3).map((figure) => ({ ...figure, period: '2025/26' as const }));
const counted = before.slice(0, 2).map((figure) => ({ ...figure, numerator: 1, denominator: 100 }));

describe('updateReport', () => {
  const changes = compareFigures(before, [...changed({ camden: 55.19, hackney: 7, derby: 'suppressed' }), ...next]);

  it('has a row a measure and year for people, with the largest revision and what vanished', () => {
    expect(updateReport(changes, 'made', true).toMarkdown().split('\n').slice(0, 6)).toEqual([
      '**made**',
      '',
      '| Measure | Year |  | Added | Revised | Vanished | Recounted | Largest revision, vanished |',
      '| --- | --- | --- | --: | --: | --: | --: | --- |',
      `| ${measure} | 2024/25 |  | 0 | 2 | 1 | 0 | Camden 5.19 → 55.19; Derby 6.128 → \\[c\\] |`,
      `| ${measure} | 2025/26 | new year | 3 | 0 | 0 | 0 |  |`,
    ]);
  });

  it('has a row a figure for programs', () => {
    const { title, rows } = JSON.parse(updateReport(changes, 'made', false).toJson());
    expect([title, rows.length]).toEqual(['made', 6]);
    expect(rows[0]).toEqual({
      measure,
      period: '2024/25',
      change: 'revised',
      new_year: 'no',
      authority_id: 'camden',
      authority: 'Camden',
      before: 5.19,
      after: 55.19,
    });
    expect(rows[2]).toMatchObject({ change: 'vanished', authority_id: 'derby', after: { missing: 'suppressed' } });
    expect(rows[3]).toMatchObject({ change: 'added', new_year: 'yes', before: { missing: 'absent' } });
    const reasons = compareFigures(changed({ derby: 'suppressed' }), changed({ derby: 'negligible' }));
    expect(updateReport(reasons, 'made', false).toCsv()).toContain(',reason,no,derby,Derby,c,low\n');
  });

  it('lists known breaks of the indicators concerned, each once, and figures with other counts', () => {
    const notes = updateReport(compareFigures(before, counted), 'made', true).footnotes;
    expect(notes.slice(0, 2).map((note) => note.slice(0, 24))).toEqual([
      'Known break in 2020/21: ',
      'Known break in 2021/22: ',
    ]);
    expect(notes).toContain(
      'Recounted: 2 figures have the same value, with counts that they had not or that were others.',
    );
    expect(new Set(notes).size).toBe(notes.length);
  });

  it('leaves out breaks before the first figure there is', () => {
    const plans = figures().filter((one) => one.measure === 'ehcp-in-mainstream' && one.period === '2024/25');
    const moved = plans.map((figure) => ({ ...figure, value: 1 }));
    expect(updateReport(compareFigures(plans, moved), 'made', true).footnotes).toEqual([
      'Known break in 2022/23: SEN2 now collects single persons, in place of totals from the authority. (ehcp-in-mainstream)',
    ]);
  });

  it('is a heading alone where nothing changed', () => {
    const { rows, footnotes } = updateReport([], 'made', true);
    expect([rows, footnotes]).toEqual([[], []]);
  });
});
