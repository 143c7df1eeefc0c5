import { describe, expect, it } from 'vitest';
import { runLine } from './run-line.ts';

const lines = (text: string): string[] => text.trimEnd().split('\n');
const quick = '--year 2023/24 --base 16';

describe('sensitivity', () => {
  it('says what the ranks hang on', async () => {
    const { code, out, error } = await runLine(`sensitivity ${quick}`);
    expect(code).toBe(0);
    expect(error).toBe('');
    expect(lines(out)[0]).toBe('Inclusion Index, 2023/24: what the ranks hang on');
    expect(out).toMatch(/\nweights( +-?\d+\.\d){6}\n/);
    expect(out).toContain('64 scorings, seed 1; intervals at 95 %.');
    expect(out).toMatch(
      /Figures alone -?\d+\.\d %, method alone -?\d+\.\d %, both together -?\d+\.\d % of the variance/,
    );
    expect(out).toContain(
      'Held as published, since their chance cannot be told: Key stage 2 progress, pupils with an EHCP; ',
    );
    expect((await runLine(`sensitivity ${quick}`)).out).toBe(out);
    expect((await runLine(`sensitivity ${quick} --seed 2`)).out).not.toBe(out);
  });

  it('says it of one authority, and of all that varies', async () => {
    const { out } = await runLine(
      `sensitivity Camden ${quick} --vary weights,leave-out,directions,normalise --format csv`,
    );
    expect(lines(out).map((line) => line.split(',')[0])).toEqual([
      'factor',
      'normalise',
      'direction:ehcp-share-of-send',
      'direction:ehcp-in-mainstream',
      'direction:ehcp-in-independent',
      'leave-out',
      'weights',
    ]);
  });

  it('has a line for each authority', async () => {
    const { out } = await runLine(`sensitivity --each ${quick} --format csv`);
    expect(lines(out)[0]).toBe('name,spread,weights,data,figures_alone,method_alone,together');
    expect(lines(out)).toHaveLength(150);
  });

  it('refuses what makes no sense', async () => {
    for (const [line, code, message] of [
      ['sensitivity --base 1000', 2, 'give a power of 2'],
      ['sensitivity --base none', 2, 'give a whole number above 0'],
      ['sensitivity --seed 0.5', 2, 'give a whole number'],
      ['sensitivity --vary weather', 2, 'use data, weights, normalise, aggregate, leave-out, directions'],
      ['sensitivity --vary toString', 2, 'use data'],
      ['sensitivity Camden --each', 2, 'not both'],
      ['sensitivity Camdem', 2, 'Did you mean'],
      ['sensitivity --year 1999/00', 2, 'not scored'],
      [`sensitivity Hackney ${quick}`, 1, 'Hackney is not ranked'],
    ] as const) {
      const found = await runLine(line);
      expect([found.code, found.error]).toEqual([code, expect.stringContaining(message)]);
    }
  });
});
