import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { runLine } from './run-line.ts';

const few = '--replicates 20';

describe('report', () => {
  it('writes the page about England, and says where', async () => {
    const { code, out, error, files } = await runLine(`report --year 2023/24 ${few} --out report.html`);
    expect([code, out, error]).toEqual([0, '', 'Written to report.html.\n']);
    const page = files['report.html'] ?? '';
    expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
    for (const id of [
      'summary',
      'league-table',
      'certainty',
      'map',
      'groups',
      'spread',
      'moved',
      'context',
      'findings',
      'weights',
      'gaps',
      'caveats',
      'method',
      'sources',
      'manifest',
    ])
      expect(page).toContain(`<section id="${id}"`);
    expect(page).toContain('seed 1, 20 replicates, 95 %; varied: weights, data');
    expect(page).toContain('Contains public sector information licensed under the Open Government Licence');
  });

  it('writes the profile of one authority to the terminal, the same bytes each time', async () => {
    const { code, out } = await runLine(`report --authority Camden --year 2023/24 ${few}`);
    expect(code).toBe(0);
    expect(out).toContain('<h1>Camden: Inclusion Index, 2023/24</h1>');
    expect(out).toMatch(/Camden is ranked 35th of 149 in 2023\/24, and could be anywhere from/);
    for (const id of ['summary', 'score', 'indicators', 'moved', 'years', 'neighbours', 'gaps', 'manifest'])
      expect(out).toContain(`<section id="${id}"`);
    expect(out).not.toContain('href="index.html"');
    expect((await runLine(`report --authority Camden --year 2023/24 ${few}`)).out).toBe(out);
    expect((await runLine(`report --authority Camden --year 2023/24 ${few} --seed 2`)).out).not.toBe(out);
  });

  it('writes a folder with every authority that has figures, and a list of them that leads to each', async () => {
    const { code, error, files } = await runLine(`report --year 2023/24 --replicates 5 --all-authorities --out all`);
    expect(code).toBe(0);
    expect(error).toBe('Written to all: 154 profiles, and index.html with a list of them.\n');
    const list = files['all/index.html'] ?? '';
    const links = [...list.matchAll(/href="([^"#]+)"/g)].map(([, href]) => `all/${href}`);
    expect(links).toHaveLength(154);
    expect([...links, 'all/index.html'].sort()).toEqual(Object.keys(files).sort());
    expect(Object.keys(files).every((name) => /^all\/[a-z-]+\.html$/.test(name))).toBe(true);
    expect(list).toContain('<h2 id="group-3-title">Inner London</h2>');
    expect(files['all/camden.html']).toContain('<a href="index.html">All authorities</a>');
    expect(files['all/camden.html']).toContain('<a href="islington.html">Islington</a>');
    expect(files['all/cumberland.html']).toContain('Cumberland is not ranked in 2023/24: none of Exclusions known.');
  }, 120_000);

  it('leaves whole files and no list where Ctrl-C comes in between', async () => {
    const stop = new AbortController();
    const files: Record<string, string> = {};
    let errors = '';
    const code = await run('report --year 2023/24 --replicates 5 --all-authorities --out all'.split(' '), {
      out: () => undefined,
      error: (text) => {
        errors += text;
      },
      width: undefined,
      errorWidth: 60,
      readFile: () => Promise.reject(new Error('no such file')),
      writeFile: async (path, text) => {
        files[path] = text;
        if (Object.keys(files).length === 3) stop.abort();
      },
      interruption: () => stop.signal,
    });
    expect(code).toBe(130);
    expect(errors).toContain('Stopped: 3 of 154 profiles are written to all, and no list.');
    expect(errors).toContain('] 2 of 154');
    expect(Object.keys(files)).toHaveLength(3);
    expect(Object.values(files).every((page) => page.endsWith('</html>\n'))).toBe(true);
  });

  it('writes nothing where Ctrl-C ends the simulation', async () => {
    const stop = new AbortController();
    stop.abort();
    let written = 0;
    const code = await run('report --year 2023/24 --out report.html'.split(' '), {
      out: () => undefined,
      error: () => undefined,
      width: undefined,
      readFile: () => Promise.reject(new Error('no such file')),
      writeFile: async () => {
        written++;
      },
      interruption: () => stop.signal,
    });
    expect([code, written]).toEqual([130, 0]);
  });

  it('names the files it read by their bytes, and leaves out what another index has not', async () => {
    const index = [
      'id: plans',
      'title: Plans',
      'first: 2022/23',
      'children: [ehcp-in-mainstream, ehcp-share-of-send]',
      'normalise: percentileRank',
      'aggregate: arithmetic',
      '',
    ].join('\n');
    const { code, files } = await runLine(`report --index my/plans.yaml --year 2023/24 ${few} --out own.html`, {
      'my/plans.yaml': index,
    });
    expect(code).toBe(0);
    const page = files['own.html'] ?? '';
    expect(page).toContain(
      `<dt>File plans.yaml</dt><dd>${index.length} bytes, SHA-256 ${createHash('sha256').update(index).digest('hex')}</dd>`,
    );
    expect(page).not.toContain('my/plans.yaml');
    expect(page).not.toContain('<section id="findings"');
    expect(page).not.toContain('<section id="groups"');
    const one = await runLine(
      `report --index my/plans.yaml --authority 202 --year 2022/23 --boundaries latest ${few}`,
      {
        'my/plans.yaml': index,
      },
    );
    expect(one.code).toBe(0);
    expect(one.out).toContain('<dt>Boundaries</dt><dd>latest</dd>');
    expect(one.out).not.toContain('<section id="moved"');
    expect(one.out).not.toContain('<dt>Changes</dt>');
  });

  it('works with figures of a file alone, with no context and no earlier year', async () => {
    const rows = ['camden', 'islington', 'leeds', 'barnet', 'kent'].map(
      (name, i) => `${name},2023/24,ehcp-in-mainstream,${i * 7}`,
    );
    const index = 'id: own\ntitle: Own\nchildren: [ehcp-in-mainstream]\nnormalise: minMax\naggregate: arithmetic\n';
    const { code, error, files } = await runLine(
      `report --index own.yaml --data own.csv --only-data ${few} --out own.html`,
      { 'own.yaml': index, 'own.csv': ['authority,period,measure,value', ...rows, ''].join('\n') },
    );
    expect(code).toBe(0);
    expect(error).toContain('Written to own.html.');
    expect(files['own.html']).not.toContain('<section id="context"');
    expect(files['own.html']).toContain('<dt>Figures</dt><dd>those of the file alone</dd>');
  });

  it('refuses what makes no sense, before anything is scored', async () => {
    for (const [line, message] of [
      ['report --authority Camden --all-authorities --out x', 'Give --authority or --all-authorities, not both.'],
      ['report --all-authorities', '--all-authorities needs --out FOLDER.'],
      ['report --authority Atlantis', 'Atlantis'],
      ['report --year 1999/00', '1999/00 is not scored'],
      [`report --replicates 1`, '--replicates 1: give 2 or more.'],
    ] as const) {
      const { code, error, out } = await runLine(line);
      expect([code, out]).toEqual([2, '']);
      expect(error).toContain(message);
    }
  });

  it('says where it cannot write', async () => {
    const { code, error } = await runLine(`report --year 2023/24 ${few} --out /full`);
    expect(code).toBe(1);
    expect(error).toContain('/full cannot be written: no room');
  });

  it('says that a folder cannot be made', async () => {
    let errors = '';
    const code = await run('report --year 2023/24 --replicates 5 --all-authorities --out all'.split(' '), {
      out: () => undefined,
      error: (text) => {
        errors += text;
      },
      width: undefined,
      readFile: () => Promise.reject(new Error('no such file')),
      writeFile: () => Promise.resolve(),
      makeFolder: () => Promise.reject(new Error('a file is there')),
    });
    expect(code).toBe(1);
    expect(errors).toContain('all cannot be made: a file is there');
  });
});
