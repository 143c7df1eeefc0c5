import { describe, expect, it } from 'vitest';
import { isDate } from '../../src/core/date.ts';

describe('isDate', () => {
  it.each(['2019-04-01', '2024-02-29', '2009-12-31'])('%s is a day', (text) => expect(isDate(text)).toBe(true));

  it.each(['', '2019', '2023-02-29', '2019-13-01', '2019-4-1', '01/04/2019', '2019-04-01T00:00', ' 2019-04-01'])(
    '"%s" is none',
    (text) => expect(isDate(text)).toBe(false),
  );
});
