import { describe, expect, it } from 'vitest';
import { catalogue } from '../../indicators/index.ts';
import { shared, sharedRows } from '../england/shared-files.ts';

describe.runIf(shared)('the polarity in the dictionary of the Local Authority Interactive Tool', () => {
  const polarity = new Map(
    (shared ? sharedRows('raw', 'lait_data_dictionary.csv') : []).map((row) => [row.Measure_short ?? '', row.Polarity]),
  );
  const listed = catalogue.map(({ id, direction, contested, source: { column } }) => ({
    id,
    direction,
    contested: contested !== undefined,
    // Several columns are written "a, b and c".
    polarities: column.split(/, | and /).flatMap((name) => polarity.get(name) ?? []),
  }));

  it('is our direction wherever there is one', () => {
    const given = listed.filter(({ polarities }) => polarities.some((one) => one === 'High' || one === 'Low'));
    expect(given).toHaveLength(18);
    for (const { id, direction, polarities } of given) {
      for (const one of polarities) expect(one, id).toBe(direction === 'higher' ? 'High' : 'Low');
    }
  });

  it('is lacking only where our direction is marked as contested', () => {
    const without = listed.filter(({ polarities }) => polarities.some((one) => one !== 'High' && one !== 'Low'));
    expect(without.map(({ id }) => id)).toEqual(['ehcp-share-of-send', 'fsm-primary', 'fsm-secondary']);
    expect(without.filter(({ contested }) => !contested)).toEqual([]);
  });
});
