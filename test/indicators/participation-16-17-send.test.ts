import { expect, it } from 'vitest';
import { participation1617Send } from '../../indicators/participation-16-17-send.ts';
import { testIndicator } from '../conformance/test-indicator.ts';

testIndicator(participation1617Send);

it('is of the March of the index year', () => {
  expect(participation1617Send.lag).toBe(0);
  expect(participation1617Send.measures[0]?.basis).toBe('March survey');
});
