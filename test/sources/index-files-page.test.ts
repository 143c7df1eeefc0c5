import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../indicators/index.ts';
import { formula } from '../../src/interop/formula.ts';
import { specFromJson } from '../../src/sources/spec-from-json.ts';
import { blocksOf } from '../docs/blocks.ts';

const fragments = blocksOf('docs/index-files.md').filter(({ language }) => language === 'yaml' || language === 'json');

/** What a part of an index is tried in. */
const rest = {
  id: 'rest',
  title: 'Rest',
  children: [
    {
      id: 'trade',
      title: 'Trade',
      children: [{ id: 'lines', title: 'Lines', direction: 'higher' }, 'ehcp-in-mainstream'],
    },
  ],
  normalise: 'minMax',
  aggregate: 'arithmetic',
};

describe('every index in docs/index-files.md can be read', () => {
  it.each(fragments.map((block) => [block.line, block] as const))('line %i', (_, { lines }) => {
    const json: unknown = parse(lines.join('\n'));
    const spec = specFromJson({ ...rest, ...Object(json) }, catalogue, { formula });
    for (const key of Object.keys(Object(json))) expect(['$schema', ...Object.keys(spec)]).toContain(key);
  });

  it('and there are some', () => {
    expect(fragments.length).toBeGreaterThan(4);
  });
});
