import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/core/observation.ts';
import { type AuthorityUnit, figures } from '../../src/england/index.ts';
import { compareFigures } from '../../src/sources/compare-figures.ts';
import { carriedMappings } from '../../src/sources/mappings/carried.ts';
import { readTables } from '../../src/sources/read-tables.ts';
import { updateFigures } from '../../src/sources/update-figures.ts';
import { shared } from '../england/shared-files.ts';
import { rawTables } from './raw-files.ts';

type Figure = Observation<AuthorityUnit>;

const before = figures();
const block = (measure: string, period: string): Figure[] =>
  before.filter((one) => one.measure === measure && one.period === period);
const plans = block('ehc-plans', '2024/25');
const [first] = plans;

describe('updateFigures', () => {
  it('changes nothing for nothing read, or for what was there', () => {
    expect(updateFigures(before, []).observations).toEqual(before);
    expect(updateFigures(before, before)).toEqual({ observations: before, issues: [] });
  });

  it('takes revised figures and new years, each in its place', () => {
    const revised = plans.map((figure) => ({ ...figure, value: 1 }));
    const next = plans.map((figure) => ({ ...figure, period: '2025/26' as const }));
    const { observations, issues } = updateFigures(before, [...next, ...revised]);
    expect(issues).toEqual([]);
    expect(observations).toHaveLength(before.length + plans.length);
    const changes = compareFigures(before, observations);
    expect(changes.map(({ period, isNew, revised: r, added }) => [period, isNew, r.length, added.length])).toEqual([
      ['2024/25', false, plans.length, 0],
      ['2025/26', true, 0, plans.length],
    ]);
    const places = observations.flatMap(({ measure, period }, i) =>
      measure === 'ehc-plans' && period === '2025/26' ? [i] : [],
    );
    const last = observations.findLastIndex(({ measure, period }) => measure === 'ehc-plans' && period === '2024/25');
    expect(places[0]).toBe(last + 1);
  });

  it('passes an older edition over, and says so once a measure and year', () => {
    const older = {
      publication: 'Education, health and care plans 2022',
      file: 'sen2_estab_caseload.csv',
      column: 'x',
    };
    const { observations, issues } = updateFigures(
      before,
      plans.map((figure) => ({ ...figure, value: 1, source: older })),
    );
    expect(observations).toEqual(before);
    expect(issues.map(({ code, message }) => [code, message])).toEqual([
      [
        'older-edition',
        'ehc-plans 2024/25: Education, health and care plans 2022 is older than Education, health and care plans 2025, whose figures stay.',
      ],
    ]);
  });

  it('takes any publication over one that no mapping names, as the transcribed ones are', () => {
    const [own] = block('suspension-rate-ehcp-autumn', '2023/24');
    const mapping = carriedMappings.find(({ id }) => id === 'exclusions-by-characteristic');
    const source = { publication: mapping?.publication ?? '', file: mapping?.file ?? '', column: 'susp_rate' };
    const read = own ? [{ ...own, value: 1, source }] : [];
    const { observations, issues } = updateFigures(before, read);
    expect(
      observations.find((one) => one.measure === own?.measure && one.period === own.period && one.unit === own.unit),
    ).toEqual(read[0]);
    expect(issues).toMatchObject([{ code: 'figures-kept', severity: 'warning' }]);
    expect(issues[0]?.message).toMatch(/has no row for .*, .* and \d+ more: the figure before stays\.$/);
  });

  it('keeps counts where the same value comes without any, and says whose they are', () => {
    const [counted] = block('attainment-8-ehcp', '2017/18').filter(({ numerator }) => numerator !== undefined);
    const { numerator: _, denominator: __, ...bare } = counted ?? before[0] ?? first ?? expect.unreachable();
    const same = updateFigures([counted ?? expect.unreachable()], [bare]);
    expect(same.observations).toEqual([counted]);
    const source = { publication: 'Later', file: 'later.csv', column: 'a8' };
    const [mapping] = carriedMappings;
    const later = [
      { ...(mapping ?? expect.unreachable()), publication: 'Later', file: 'later.csv', vintage: '2030-01' },
      ...carriedMappings,
    ];
    const moved = updateFigures([counted ?? expect.unreachable()], [{ ...bare, source }], later).observations[0];
    expect(moved).toMatchObject({ numerator: counted?.numerator, denominator: counted?.denominator });
    expect(moved?.source.column).toMatch(/^a8; counts: Key stage 4 performance 2018 \(revised\), /);
    const changed = updateFigures([counted ?? expect.unreachable()], [{ ...bare, value: 99, source }], later)
      .observations[0];
    expect(changed).toEqual({ ...bare, value: 99, source });
  });

  it.runIf(shared)(
    'finds the carried figures in the files they come from',
    async () => {
      const { observations: read } = await readTables(rawTables());
      const carried = new Set(before.map(({ measure, period }) => `${measure} ${period}`));
      const wanted = read.filter(({ measure, period }) => carried.has(`${measure} ${period}`));
      expect(wanted.length).toBeGreaterThan(25_000);
      expect(compareFigures(before, updateFigures(before, wanted).observations)).toEqual([]);
    },
    60_000,
  );
});
