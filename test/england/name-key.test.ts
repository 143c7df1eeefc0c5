import { describe, expect, it } from 'vitest';
import { authorities } from '../../src/england/index.ts';
import { coreKey, nameKey } from '../../src/england/name-key.ts';

describe('nameKey', () => {
  it('drops case, spacing, punctuation and accents, and writes & as and', () => {
    expect(nameKey('  St. Helen’s &\tWÿrral ')).toBe('st helens and wyrral');
  });
});

describe('coreKey', () => {
  it('drops the words around a name, before it and after it', () => {
    for (const form of ['City of Bristol', 'Bristol, City of', 'Bristol City Council', 'bristol']) {
      expect(coreKey(nameKey(form))).toBe('bristol');
    }
  });

  it('does not turn City of London into London', () => {
    expect(coreKey('city of london')).toBe('city of london');
  });

  it('is shared by no two authorities but the two Dorsets', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, spellings } of authorities()) {
      for (const spelling of spellings) {
        const core = coreKey(nameKey(spelling));
        owners.set(core, (owners.get(core) ?? new Set()).add(id));
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1).map(([core]) => core)).toEqual(['dorset']);
  });
});
