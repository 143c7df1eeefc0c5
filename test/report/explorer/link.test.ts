import { describe, expect, it } from 'vitest';
import { linkOf, readLink, refusal } from '../../../src/report/explorer/link.ts';
import { type State, startState, withWeight } from '../../../src/report/explorer/state.ts';
import { madeExplorer } from './made.ts';

const explorer = madeExplorer();
const start = startState('2018/19');

describe('a link to what an explorer shows', () => {
  it.each<[string, State]>([
    ['weights', { ...start, weights: { pair: 25, z: 0 } }],
    ['methods and directions', { ...start, normalise: 'deciles', aggregate: 'geometric', turned: ['w', 'y'] }],
    [
      'year, order and search',
      { ...start, year: '2017/18', sort: { column: 'pair', descending: true }, search: 'a & b=é#?' },
    ],
    ['who is looked at', { ...start, pinned: 'a', compared: 'o' }],
    ['the usual column the other way', { ...start, sort: { column: 'rank', descending: true } }],
  ])('brings back %s', (_, state) => {
    const link = linkOf(state, explorer, start);
    expect(link).toMatch(/^#v=1&i=made&/);
    expect(readLink(link, explorer, start)).toEqual({ state });
  });

  it('is empty where nothing is set', () => {
    expect(linkOf(start, explorer, start)).toBe('');
    expect([readLink('', explorer, start), readLink('#', explorer, start)]).toEqual([
      { state: start },
      { state: start },
    ]);
  });

  it.each([
    ['another version', '#v=2&i=made', 'it was made by another version of the explorer, or is incomplete.'],
    ['no version', '#nonsense', 'it was made by another version'],
    ['another index', '#v=1&i=other', 'it belongs to another index.'],
    ['an unknown year', '#v=1&i=made&y=2016/17', 'there is no year “2016/17” here.'],
    ['an unknown weight', '#v=1&i=made&w=q.20', '“q.20” is no weight of this index.'],
    ['a weight too great', '#v=1&i=made&w=pair.41', '“pair.41” is no weight'],
    ['a weight that is no number', '#v=1&i=made&w=pair.NaN', '“pair.NaN” is no weight'],
    ['a weight of what every object has', '#v=1&i=made&w=__proto__.20', '“__proto__.20” is no weight'],
    ['an unknown method', '#v=1&i=made&n=magic', 'there is no normalisation “magic” here.'],
    ['an unknown way to combine', '#v=1&i=made&a=magic', 'there is no way to combine “magic” here.'],
    ['an unknown indicator', '#v=1&i=made&d=pair', 'there is no indicator “pair” here.'],
    ['an unknown unit', '#v=1&i=made&p=zz', 'there is no entry “zz” here.'],
    ['an unknown column', '#v=1&i=made&s=-zz', 'there is no column “zz” here.'],
    [
      'markup',
      '#v=1&i=made&p=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
      'there is no entry “<img src=x onerror=alert(1)>” here.',
    ],
    ['methods that do not fit', '#v=1&i=made&a=geometric', 'its settings do not fit these figures: A geometric mean'],
    ['nothing left', '#v=1&i=made&w=pair.0,lone.0,z.0', 'its settings do not fit these figures: Nothing would be left'],
    ['a book', `#v=1&i=made&q=${'x'.repeat(5000)}`, 'it is longer than any'],
  ])('that names %s is told in words, and the page is as it starts', (_, hash, problem) => {
    const read = readLink(hash, explorer, start);
    expect(read.state).toBe(start);
    expect(read.problem).toContain(`The link could not be read: ${problem}`);
    expect(read.problem?.length).toBeLessThan(400);
  });

  it('drops a comparison with nobody, or with itself', () => {
    expect(readLink('#v=1&i=made&c=a', explorer, start).state).toEqual(start);
    expect(readLink('#v=1&i=made&p=a&c=a', explorer, start).state).toEqual({ ...start, pinned: 'a' });
  });

  it('a fault of the program is no refusal', () => {
    expect(refusal(explorer, withWeight(start, 'pair', 20))).toBeUndefined();
    const broken = {
      ...explorer,
      result: () => {
        throw new TypeError('a fault');
      },
    };
    expect(() => refusal(broken, start)).toThrow('a fault');
  });
});
