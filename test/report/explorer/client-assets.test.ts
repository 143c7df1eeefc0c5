import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientAssets } from '../../../src/report/explorer/client-assets.ts';

describe('what the page of an explorer runs', () => {
  it('is a script and a style, small, that say whose work they carry, each with a notice in the package', async () => {
    const { script, style } = await clientAssets();
    expect([script.length < 400_000, style.length < 30_000, style.length > 1000]).toEqual([true, true, true]);
    const carried = /^\/\* inclusion-index carries (.+?): /.exec(script)?.[1]?.split(', ') ?? [];
    expect(carried).toContain('d3-scale-chromatic');
    const notices = readFileSync('THIRD-PARTY-NOTICES.md', 'utf8');
    expect(carried.filter((name) => !notices.includes(`\n## ${name} (`))).toEqual([]);
  });
});
