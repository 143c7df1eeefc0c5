import { describe, expect, it } from 'vitest';
import { mappingFromJson } from '../../src/sources/mapping-from-json.ts';

const good = {
  id: 'ours',
  publication: 'Our census',
  file: 'census.csv',
  vintage: '2026-02',
  period: { column: 'year' },
  unit: { name: 'authority' },
  measures: [{ measure: 'ehc-plans', value: 'plans' }],
};
const plans = { measure: 'ehc-plans' };

describe('mappingFromJson', () => {
  it.each([
    ['a misspelt key', { ...good, publicaton: 'x' }, 'publication'],
    ['no measure', { ...good, measures: [] }, 'measures'],
    ['a measure without a figure', { ...good, measures: [plans] }, 'Give a value'],
    ['a numerator alone', { ...good, measures: [{ ...plans, numerator: 'n' }] }, 'Give a value'],
    ['a measure of its own without a basis', { ...good, measures: [{ measure: 'mine', value: 'n' }] }, 'basis'],
    ['a condition without labels', { ...good, where: [{ column: 'level' }] }, '"is" or "not"'],
    ['no column of authorities', { ...good, unit: {} }, 'codes or of names'],
    ['a vintage that is no date', { ...good, vintage: 'last year' }, '2025-06'],
    ['a data set of the API without its title', { ...good, api: { publication: 'Plans' } }, 'dataSet'],
    ['a data set by id and by title', { ...good, api: { id: '1', dataSet: 'Plans' } }, 'dataSet'],
    ['something else', 'ours', 'keys and values'],
  ])('refuses %s and says what to do', (_what, json, says) => {
    expect(() => mappingFromJson(json)).toThrow(says);
  });

  it('takes a data set of the API by id or by titles', () => {
    for (const api of [{ id: '7588c2d6' }, { publication: 'Plans', dataSet: ['Plans by *', 'Plans'] }]) {
      expect(mappingFromJson({ ...good, api }).api).toEqual(api);
    }
  });

  it('takes one with everything, years as YAML gives them', () => {
    const full = {
      ...good,
      table: { name: '*census*', headingRows: 2 },
      period: { always: 2019 },
      numbers: { formatted: true, symbols: { '-': 0, '~': 'suppressed' } },
      measures: [{ measure: 'mine', basis: 'once', value: { sum: [{ column: ['a', 'b'] }] } }],
    };
    expect(mappingFromJson(full).period).toEqual({ always: '2019' });
  });
});
