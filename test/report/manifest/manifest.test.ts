import { describe, expect, it } from 'vitest';
import { inclusionIndex } from '../../../indicators/index.ts';
import { version } from '../../../package.json';
import { figures } from '../../../src/england/index.ts';
import { manifest } from '../../../src/report/index.ts';
import { score } from '../../../src/score.ts';
import { figuresOf } from '../../fixtures/small.ts';
import { towns } from '../charts/chart-data.ts';
import { townIndex, townScores } from '../charts/towns.ts';

describe('manifest(scores)', () => {
  it('names the version, the index and the year, each hash of 64 digits, and no clock time', async () => {
    const found = await manifest(townScores());
    expect(found.made).toEqual({ by: 'inclusion-index', version });
    expect(found.index).toMatchObject({ id: 'towns', title: 'Towns' });
    expect([found.index.sha256, found.figures.sha256].every((hash) => /^[0-9a-f]{64}$/.test(hash))).toBe(true);
    expect(found.year).toBe('2018/19');
    expect(await manifest(townScores())).toEqual(found);
    expect((await manifest(townScores(), { on: '2026-01-02' })).made.on).toBe('2026-01-02');
  });

  it('has another hash for another weight, and for another figure', async () => {
    const plain = await manifest(townScores());
    const weighed = await manifest(
      score({ ...townIndex, weights: { x: 2 } }, figuresOf({ a: [1, 2, 3], b: [3, 2, 1] }, ['x', 'y', 'z'])),
    );
    expect(weighed.index.sha256).not.toBe(plain.index.sha256);
    const other = await manifest(townScores({ a: [0, 'suppressed', 10], b: [50, 5, 51], c: [1, 2, 3] }));
    expect(other.figures.sha256).not.toBe(plain.figures.sha256);
    expect(other.index.sha256).toBe(plain.index.sha256);
    // A reason is part of a figure.
    const reason = await manifest(townScores({ a: [0, 'not-available', 10], b: [50, 5, 51], c: [1, 2, 3] }));
    expect(reason.figures.sha256).not.toBe(other.figures.sha256);
  });

  it('lists the files of publications that the figures of the year are from, with their years', async () => {
    const { sources, figures: all } = await manifest(score(inclusionIndex, figures()), {
      year: '2023/24',
      data: figures(),
    });
    expect(all.count).toBe(figures().length);
    expect(sources.map(({ publication, file }) => `${publication}: ${file}`)[0]).toBe(
      'Education, health and care plans 2025: caseload.csv',
    );
    for (const { first, last, figures: count } of sources) {
      expect(['2022/23', '2023/24']).toContain(first);
      expect(['2022/23', '2023/24']).toContain(last);
      expect(count).toBeGreaterThan(0);
    }
  });

  it('has files by their bytes, seeds, replicates, what varied, and options', async () => {
    const { scores, simulation } = await towns();
    const found = await manifest(scores, {
      files: [{ name: 'own.csv', content: 'é' }],
      uncertainty: simulation,
      intervals: { seed: 3, replicates: 10, level: 0.9 },
      options: { Boundaries: 'latest' },
    });
    expect(found.files).toEqual([
      { name: 'own.csv', bytes: 2, sha256: '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c' },
    ]);
    expect(found.simulation).toEqual({
      seed: 1,
      replicates: 60,
      level: 0.95,
      varied: simulation.factors.map(({ id }) => id),
    });
    expect(found.changes).toEqual({ seed: 3, replicates: 10, level: 0.9 });
    expect(found.options).toEqual({ Boundaries: 'latest' });
  });

  it('throws for a year that was not scored, and where none was', async () => {
    await expect(manifest(townScores(), { year: '1999/00' })).rejects.toThrow('1999/00');
    await expect(manifest(score(townIndex, []))).rejects.toThrow('there is no year');
  });
});
