import { describe, expect, it } from 'vitest';
import { catalogue, gapThemes } from '../../indicators/index.ts';

describe('the themes of gaps', () => {
  it('have each an id of its own, members in the catalogue, and a reference among them', () => {
    expect(new Set(gapThemes.map(({ id }) => id)).size).toBe(gapThemes.length);
    for (const { id, members, reference } of gapThemes) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(members.map((member) => member.id)).toContain(reference);
      for (const { indicator } of members) expect(catalogue).toContain(indicator);
    }
  });

  it('compare like with like: one unit, one direction, one basis', () => {
    for (const { members } of gapThemes) {
      const facts = members.map(({ indicator }) =>
        [indicator.unit, indicator.direction, indicator.sampling, indicator.measures[0]?.basis].join(' '),
      );
      expect(new Set(facts).size).toBe(1);
    }
  });

  it('are of attainment, absence, exclusions and participation', () => {
    expect(gapThemes.map(({ id }) => id)).toEqual([
      'attainment-8',
      'progress-8',
      'ks2-expected-standard',
      'overall-absence',
      'persistent-absence',
      'suspensions',
      'permanent-exclusions',
      'participation-16-17',
    ]);
  });
});
