import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as published from '../../indicators/index.ts';
import { catalogue, contextIndicators, indicators, standIns } from '../../indicators/index.ts';
import { camelCase } from '../conformance/test-indicator.ts';

describe('the catalogue', () => {
  it('lists the twelve in order', () => {
    expect(indicators.map(({ id }) => id)).toEqual([
      'suspension-rate-ehcp',
      'suspension-rate-sen-support',
      'permanent-exclusion-rate-ehcp',
      'permanent-exclusion-rate-sen-support',
      'ehcp-share-of-send',
      'ehcp-in-mainstream',
      'ehcp-in-independent',
      'ks2-expected-standard-ehcp',
      'ks2-progress-ehcp',
      'attainment-8-ehcp',
      'progress-8-ehcp',
      'participation-16-17-send',
    ]);
  });

  it('has every indicator once, and every file an indicator', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual([...indicators, ...standIns, ...contextIndicators].map(({ id }) => id));
    const files = ['indicators', 'indicators/stand-ins', 'indicators/context']
      .flatMap((folder) => readdirSync(folder))
      .filter(
        (file) =>
          file.endsWith('.ts') &&
          !['index.ts', 'presets.ts', 'march-2019.ts', 'gaps.ts', 'findings-2019.ts'].includes(file),
      )
      .map((file) => file.replace('.ts', ''));
    expect(files.sort()).toEqual([...ids].sort());
  });

  it('has every measure once', () => {
    const measures = catalogue.flatMap((indicator) => indicator.measures.map(({ id }) => id));
    expect(new Set(measures).size).toBe(measures.length);
  });

  it('exports every indicator under its own name', () => {
    const names = new Map<string, unknown>(Object.entries(published));
    for (const indicator of catalogue) expect(names.get(camelCase(indicator.id))).toBe(indicator);
  });

  it('keeps context out of the index, and the index out of context', () => {
    expect(contextIndicators.every(({ domain }) => domain === 'context')).toBe(true);
    expect([...indicators, ...standIns].some(({ domain }) => domain === 'context')).toBe(false);
  });

  it('points every stand-in at the indicator it stands in for', () => {
    standIns.forEach((standIn, i) => {
      expect(standIn.caveats[0]).toContain(`Stands in for ${indicators[i]?.id},`);
      expect(standIn.direction).toBe(indicators[i]?.direction);
      expect(standIn.lag).toBe(indicators[i]?.lag);
    });
  });
});
