import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../indicators/index.ts';
import { compareUnit } from '../../src/analyse/compare/compare-unit.ts';
import { figures } from '../../src/england/figures.ts';
import { neighboursOf } from '../../src/england/neighbours-of.ts';
import { score } from '../../src/score.ts';
import { runLine } from './run-line.ts';

const camden = compareUnit(score(inclusionIndex, figures()), {
  unit: 'camden',
  others: neighboursOf('camden').neighbours.map(({ authority }) => authority.id),
  year: '2023/24',
});

describe('compare', () => {
  it('sets an authority beside its neighbours, what explains most first', async () => {
    const { code, out, error } = await runLine('compare Camden');
    expect([code, error]).toEqual([0, '']);
    const [own, mean, apart] = [camden.score, camden.mean, camden.difference].map((value) => Number(value).toFixed(1));
    expect(out.split('\n')[0]).toBe(
      `Camden (E09000007, Inner London) and its statistical neighbours (2025), Inclusion Index 2023/24: score ${own}, ${camden.rank}th of ${camden.of}, ${apart?.replace('-', '')} below their mean of ${mean}`,
    );
    expect(out).toMatch(/\nIndicator +Points +Value +Others +Rank +of +Band +Who does better\n/);
    expect(out).toContain('Not ranked: Hackney (none of Placement known).');
    expect(out).toContain('By domain: Exclusions ');
  });

  it('marks what is contested, and only that', async () => {
    const { out } = await runLine('compare Camden');
    expect([...out.matchAll(/^([a-z0-9-]+)\*/gm)].map(([, id]) => id).sort()).toEqual([
      'ehcp-in-independent',
      'ehcp-in-mainstream',
      'ehcp-share-of-send',
    ]);
    expect(out).toContain('* the direction is contested');
    const rows = csvParse((await runLine('compare Camden --format csv')).out);
    expect(rows.filter(({ contested }) => contested === 'yes')).toHaveLength(3);
  });

  it('writes a file whose points add up to the difference', async () => {
    const rows = csvParse((await runLine('compare Camden --format csv')).out);
    expect(rows).toHaveLength(12);
    expect(rows.reduce((sum, { points }) => sum + Number(points), 0)).toBeCloseTo(camden.difference ?? Number.NaN, 10);
    const sizes = rows.map(({ points }) => Math.abs(Number(points)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(JSON.parse((await runLine('compare Camden --format json')).out).rows).toHaveLength(12);
    expect((await runLine('compare Camden --format md')).out).toContain('| --- |');
  });

  it('compares with the region, with England, and with authorities by name or code', async () => {
    expect((await runLine('compare Camden --with region')).out).toMatch(/ and the others in Inner London, .* of 13, /);
    const england = (await runLine('compare Camden --with England')).out;
    expect(england).toMatch(/ and all others in England, .*, 35th of 149, /);
    expect(england).toContain('The first five of 148: 1 City of London');
    expect(england).toContain(
      'Fewer than 100 plans (City of London 24, Isles of Scilly 18), so one child can move it.',
    );
    expect((await runLine('compare Leeds --with Bristol,_City_of')).out).toMatch(/ and Bristol, City of, .* of 2, /);
    expect((await runLine('compare Leeds --with bradford,373')).out).toMatch(
      / and Bradford, Sheffield, .*, 1st of 3, /,
    );
  });

  it('takes another set and year, and the authority that bore the name then', async () => {
    const { out } = await runLine('compare Shropshire --set 2021 --year 2024/25');
    expect(out).toContain('its statistical neighbours (2021)');
    expect(out).toContain('Not ranked: Cumbria (no figure).');
    expect((await runLine('compare Dorset --with Devon --index mime2019 --year 2017/18')).out).toMatch(
      /^Dorset \(E10000009,/,
    );
  });

  it('compares with those most alike in indicators that are named, with their distances', async () => {
    const { code, out } = await runLine('compare Camden --alike fsm-primary,idaci-2019-score');
    expect(code).toBe(0);
    expect(out).toMatch(/^Camden .* and those most alike in fsm-primary, idaci-2019-score, .* of 1\d, /);
    expect(out).toMatch(/\nDistances, in standard deviations: Westminster 0\.\d\d, /);
    expect(out).toMatch(/\nNo distance, as a figure is lacking: .*Cumberland \(idaci-2019-score\)/);
    // A figure of the user's own counts: with every other as poor as can be, Leeds is alone with Camden.
    const poor = ['Camden', 'Leeds', 'Barnet', 'Brent'].map(
      (name, i) => `${name},2023/24,fsm-primary,${i < 2 ? 5 : 90}`,
    );
    const mine = { 'mine.csv': `authority,period,measure,value\n${poor.join('\n')}\n` };
    const own = await runLine('compare Camden --alike fsm-primary --data mine.csv', mine);
    expect(own.out).toMatch(/Distances, in standard deviations: Leeds 0\.00, /);
  });

  it('of one that is not ranked, says why, and has no points', async () => {
    const { out } = await runLine('compare Cumberland');
    expect(out).toMatch(/: not ranked \(none of Exclusions known\)\n/);
    expect(out).not.toContain('Points: what each adds');
    expect((await runLine('compare Camden --with Hackney')).out).toMatch(
      /: score 61\.5, and none of the others is ranked\n/,
    );
  });

  it('has no points where the index is not added up, and says why', async () => {
    const index =
      'id: i\ntitle: I\nchildren: [ehcp-in-mainstream, attainment-8-ehcp]\nnormalise: { type: minMax, options: { lower: 1, upper: 100 } }\naggregate: geometric\n';
    const { out } = await runLine('compare Camden --index i.yaml --year 2023/24', { 'i.yaml': index });
    expect(out).toContain(
      'No points where the index is not added up: the index is made by geometric, which is no mean',
    );
    expect(out).not.toContain('By domain');
  });

  it('leaves the last column out on a narrow terminal, and says so', async () => {
    expect((await runLine('compare Camden', {}, 80)).out).toContain('Not shown for want of width:');
  });

  it.each([
    ['compare Camdem', 2, 'Did you mean "Camden"?'],
    ['compare Camden --with Leads', 2, 'Did you mean "Leeds"?'],
    ['compare Camden --with camden', 2, 'Camden is to be compared with itself: name another.'],
    ['compare Camden --with', 2, 'argument missing'],
    ['compare Camden --set 2019', 2, '--set 2019: use 2021 or 2025.'],
    ['compare Camden --set 2021 --with region', 2, '--set is the set of neighbours: give it with --with neighbours.'],
    ['compare Camden --with region --alike fsm-primary', 2, 'Give --with or --alike, not both.'],
    ['compare Camden --alike fsm', 2, 'There is no indicator "fsm": run "inclusion-index indicators".'],
    [
      'compare Cumberland --alike fsm-primary,imd-2019-score',
      1,
      'Cumberland lacks imd-2019-score in 2023/24: leave it out.',
    ],
    ['compare Cumberland --alike imd-2019-score', 1, 'Cumberland has none of imd-2019-score in 2023/24.'],
    ['compare Camden --year 2001/02', 2, '2001/02 is not scored'],
    ['compare Cumbria --year 2024/25', 1, 'There is no figure for Cumbria in 2024/25.'],
    ['compare Cumberland --set 2021', 1, 'has no neighbours of Cumberland'],
    ['compare Camden --format xml', 2, '"xml" is no format'],
  ])('%s ends with %i', async (line, code, message) => {
    const found = await runLine(line);
    expect([found.code, found.out]).toEqual([code, '']);
    expect(found.error).toContain(message);
  });
});
