import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
/** Only where their last digit cannot matter: to count binary digits, or to make a guess that is then put right. */
const allowed = ['log2', 'log10 in src/math/round-to.ts'];

describe('results that are the same on every platform', () => {
  it('use no function whose last digit is left to the platform', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const found = files.flatMap((file) => {
      const code = readFileSync(join(root, 'src', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      const names = code.matchAll(
        /\bMath\.(a?(?:sin|cos|tan)h?|atan2|exp|expm1|log|log1p|log2|log10|pow|cbrt|hypot)\b/g,
      );
      return [...names].map(([, name]) => `${name} in src/${file.replaceAll('\\', '/')}`);
    });
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((one) => !allowed.some((start) => one.startsWith(start)))).toEqual([]);
  });
});
