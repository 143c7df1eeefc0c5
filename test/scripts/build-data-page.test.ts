import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataPage } from '../../scripts/build-data-page.ts';

it('docs/data.md is what the script makes now: run npx tsx scripts/build-data-page.ts where not', () => {
  expect(readFileSync('docs/data.md', 'utf8')).toBe(dataPage());
});
