import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from './blocks.ts';

const pictures = ['README.md', ...filesIn(['docs'], '.md')].flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/!\[([^\]]*)\]\(([^)\s]*)\)/g)].map(([, words = '', target = '']) => ({
    file,
    words,
    target,
  })),
);

describe('pictures in the documents', () => {
  it('are there', () => {
    expect(pictures.length).toBeGreaterThan(10);
    const missing = pictures.filter(
      ({ file, target }) => !/^https?:/.test(target) && !existsSync(join(dirname(file), target)),
    );
    expect(missing).toEqual([]);
  });

  it('are told in words to those who do not see them', () => {
    expect(pictures.filter(({ words }) => !/^\p{Lu}.{20,}/u.test(words))).toEqual([]);
  });
});
