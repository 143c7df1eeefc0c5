import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/cli/text-table.ts';

const content = {
  title: 'Title',
  columns: [
    { id: 'rank', title: 'Rank' },
    { id: 'name', title: 'Name' },
    { id: 'text', title: 'Text' },
  ],
  rows: [
    [1, { text: 'Short' }, { text: `${'word '.repeat(20)}https://example.test/${'x'.repeat(60)}` }],
    [{ number: 10, mark: '=' }, { text: '\u001b[31mRed' }, { missing: 'suppressed' }],
  ] as const,
  footnotes: ['A note.'],
};

/** Every line of a text without its surrounding and repeated spaces. */
const words = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('textOf', () => {
  it('is plain and whole in a pipe: no colour, no line, nothing cut', () => {
    const text = textOf(content, undefined);
    expect(text.split('\n')).toHaveLength(8);
    expect(text).toContain('x'.repeat(60));
    expect(text).toContain(' 10=  ');
    expect(text).not.toContain('\u001b');
    expect(text.endsWith('\n\nA note.\n')).toBe(true);
  });

  it('wraps a long text in the last column, and loses no letter of it', () => {
    const text = textOf(content, 60);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
    const whole = words(textOf(content, undefined)).replaceAll(' ', '');
    expect(words(text).replaceAll(' ', '')).toBe(whole);
  });

  it('leaves columns out at the right where there is no room, and names them', () => {
    const text = textOf(content, 24);
    expect(text).toContain('Not shown for want of width: Text.');
    expect(text).toContain('Short');
  });

  it('always shows the first column', () => {
    expect(textOf(content, 2)).toContain('Rank');
  });
});
