import { describe, expect, it } from 'vitest';
import { forEngland, type ReportOptions, report } from '../../src/report/index.ts';
import { score } from '../../src/score.ts';
import { hostile, towns } from './charts/chart-data.ts';
import { townIndex, townScores } from './charts/towns.ts';

/** The ids of the sections of a page, in order. */
function sectionsOf(page: string): string[] {
  return [...page.matchAll(/<section id="([^"]+)"/g)].map(([, id]) => id ?? '');
}

describe('report(scores)', () => {
  it('leaves out what there is nothing to say of', async () => {
    const pages = await report(townScores());
    expect(sectionsOf(pages.overview())).toEqual([
      'summary',
      'league-table',
      'certainty',
      'groups',
      'spread',
      'weights',
      'gaps',
      'caveats',
      'method',
      'sources',
      'manifest',
    ]);
    expect(sectionsOf(pages.profile('b'))).toEqual([
      'summary',
      'score',
      'indicators',
      'gaps',
      'caveats',
      'method',
      'sources',
      'manifest',
    ]);
    expect(pages.overview()).toContain('No simulation was made: ranks stand without their certainty.');
    expect(pages.overview()).toContain('All units: 4 of 5 units ranked on 3 indicators.');
    expect(pages.overview()).toContain('Towns 2018/19 of 4');
  });

  it('speaks of a unit that is not ranked, and of one without figures not at all', async () => {
    const pages = await report(townScores());
    const page = pages.profile('z');
    expect(page).toContain('Z is not ranked in 2018/19: 1 of 3 indicators known, 2 needed.');
    expect(page).not.toContain('The whole index');
    expect(() => pages.profile('atlantis')).toThrow('No unit "atlantis"');
  });

  it('lists the profiles by group, with links where it is told of them', async () => {
    const bare = (await report(townScores())).contents();
    expect(sectionsOf(bare)).toEqual(['group-1']);
    expect(bare).not.toContain('.html"');
    const linked = await report(townScores(), {
      group: ({ region }) => region,
      link: (unit) => (unit ? `${unit.id}.html` : 'list.html'),
      nouns: { unit: 'town', units: 'towns', group: 'side', groups: 'sides' },
    });
    expect(linked.contents()).toContain('<li><a href="z.html">Z</a> <span class="quiet">not ranked</span></li>');
    expect(linked.contents()).toMatch(/<a href="c.html">C<\/a> <span class="quiet">\d\w\w equal of 4<\/span>/);
    expect(sectionsOf(linked.contents())).toEqual(['group-1', 'group-2']);
    expect(linked.profile('b')).toContain('<a href="list.html">All towns</a>');
    expect(linked.units.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'n', 'z']);
  });

  it('has all it is given figures for', async () => {
    const data = await towns();
    const options: ReportOptions = {
      year: data.year,
      data: data.observations,
      uncertainty: data.simulation,
      context: [data.against],
      neighbours: () => ({ title: 'its fellows', among: data.mark }),
      attribution: 'Figures made for a test.',
      on: '2026-01-02',
    };
    const pages = await report(data.scores, options);
    expect(sectionsOf(pages.overview())).toEqual(expect.arrayContaining(['moved', 'context', 'groups']));
    const page = pages.profile(data.unit);
    expect(sectionsOf(page)).toEqual([
      'summary',
      'score',
      'indicators',
      'moved',
      'years',
      'neighbours',
      'gaps',
      'caveats',
      'method',
      'sources',
      'manifest',
    ]);
    expect(page).toContain('Its fellows: ');
    expect(page).toContain('Most alike in &quot;About wealth&quot;, the nearest first: ');
    expect(page).toContain('<footer><p>Figures made for a test.</p></footer>');
    expect(page).toContain('inclusion-index 0.1.0, 2026-01-02');
    expect(page).toMatch(/Town B beside its fellows, and who does better/);
    expect((await report(data.scores, options)).profile(data.unit)).toBe(page);
  });

  it('shows why a unit has no neighbours of its own that are ranked', async () => {
    const data = await towns();
    const pages = await report(data.scores, {
      year: data.year,
      neighbours: ({ id }) => (id === 'town-1' ? { title: 'the unranked', among: ['town-7'] } : undefined),
    });
    expect(pages.profile('town-1')).toContain('Not ranked: Town H (');
    expect(sectionsOf(pages.profile('town-2'))).not.toContain('neighbours');
  });

  it('has texts of data as text, however they are meant', async () => {
    const data = await hostile();
    const pages = await report(data.scores, { year: data.year, data: data.observations, uncertainty: data.simulation });
    for (const page of [pages.overview(), pages.contents(), ...pages.units.map(({ id }) => pages.profile(id))]) {
      expect(page).not.toMatch(/<script(?! type="application\/json" id="manifest-json">)|<img|onerror="|onload="/i);
      // JSON that a script reads shows nowhere.
      const seen = page.replace(/<script.*?<\/script>/s, '');
      expect(seen).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      expect(page.length).toBeLessThan(2_000_000);
    }
  });

  it('throws for a year that was not scored, and where none was', async () => {
    await expect(report(townScores(), { year: '1999/00' })).rejects.toThrow('1999/00');
    await expect(report(score(townIndex, []))).rejects.toThrow('there is no year');
  });
});

describe('forEngland(year)', () => {
  const unit = { id: 'camden', name: 'Camden', gss: 'E09000007', laCode: '202', region: 'Inner London' };

  it('takes the neighbours that were the newest when the figures were out, and else the newest', () => {
    const { neighbours, group } = forEngland('2023/24');
    expect(neighbours(unit)?.title).toBe('its statistical neighbours (set of 2021)');
    expect(neighbours({ ...unit, id: 'cumberland' })?.title).toBe('its statistical neighbours (set of 2025)');
    expect(forEngland('2018/19').neighbours(unit)?.title).toBe('its statistical neighbours (set of 2025)');
    expect(group(unit)).toBe('Inner London');
  });

  it('knows no neighbours of an authority that ended before there were any', () => {
    expect(forEngland('2018/19').neighbours({ ...unit, id: 'no-such-authority' })).toBeUndefined();
  });
});
