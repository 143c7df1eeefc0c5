import { describe, expect, it } from 'vitest';
import { catalogue, findings2019, inclusionIndex, mime2019 } from '../../indicators/index.ts';
import { groupsOf, indicatorsOf } from '../../src/core/tree.ts';
import { regions } from '../../src/england/index.ts';

const idsOf = ({ children }: typeof inclusionIndex | typeof mime2019): string[] => [
  'score',
  ...groupsOf<string, string>(children).map(({ id }) => id),
  ...indicatorsOf<string, string>(children).map(({ id }) => id),
];

describe('the findings of 2019', () => {
  it('are sentences, each with an id of its own and where it was said', () => {
    expect(new Set(findings2019.map(({ id }) => id)).size).toBe(findings2019.length);
    for (const { said, source } of findings2019) {
      expect(said).toMatch(/^[A-Z].*\.$/);
      expect(new URL(source.url ?? '').protocol).toBe('https:');
    }
  });

  it('are about what both presets have, known regions and indicators of the catalogue', () => {
    for (const claim of findings2019) {
      if (claim.kind === 'untested') continue;
      for (const ids of [idsOf(inclusionIndex), idsOf(mime2019)]) {
        const of = claim.kind === 'ahead' ? [claim.of] : claim.of;
        expect(
          of.some((id) => ids.includes(id)),
          claim.id,
        ).toBe(true);
      }
      if (claim.kind === 'together') expect(catalogue).toContain(claim.with);
      else for (const name of [...claim.groups, ...(claim.leavingOut ?? [])]) expect(regions).toContain(name);
    }
  });
});
