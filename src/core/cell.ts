/**
 * Why a figure is missing. The first five are the symbols the DfE publishes; the rest are this library's own.
 *
 * - `suppressed` (c): withheld to protect people in small numbers.
 * - `not-applicable` (z): the figure makes no sense here.
 * - `not-available` (x, and the obsolete `:` `.` `..` `-`): the publisher has no figure.
 * - `negligible` (low, k, ~): rounds to 0 but is not 0.
 * - `unreliable` (u): too uncertain to publish.
 * - `not-collected`: nobody collected it that year (tests cancelled, a measure ended).
 * - `absent`: the data given holds no row for this unit and period.
 * - `rejected`: a figure was given, and an issue says why it is not used.
 * - `screened`: the unit takes no part, by the screening rule of the index.
 * - `other-boundaries`: published, but for areas that those of this unit cannot be made of.
 */
export type Reason =
  | 'suppressed'
  | 'not-applicable'
  | 'not-available'
  | 'negligible'
  | 'unreliable'
  | 'not-collected'
  | 'absent'
  | 'rejected'
  | 'screened'
  | 'other-boundaries';

/** A figure, or the reason there is none. Never `NaN`, `null` or a silent 0. */
export type Cell = number | Reason;

/** Every {@link Reason}, in the order of its code: code 0 means "a number", the first reason has code 1. */
export const reasons: readonly Reason[] = [
  'suppressed',
  'not-applicable',
  'not-available',
  'negligible',
  'unreliable',
  'not-collected',
  'absent',
  'rejected',
  'screened',
  'other-boundaries',
];

/** Each {@link Reason} in words fit for a footnote. */
export const reasonText: Readonly<Record<Reason, string>> = {
  suppressed: 'suppressed by the publisher to protect small numbers (c)',
  'not-applicable': 'not applicable (z)',
  'not-available': 'not available from the publisher (x)',
  negligible: 'rounds to 0 but is not 0 (low)',
  unreliable: 'too unreliable to publish (u)',
  'not-collected': 'not collected that year',
  absent: 'no row in the data',
  rejected: 'given, but rejected: see the issues',
  screened: 'the unit is screened out',
  'other-boundaries': 'published on other boundaries only',
};

/** The code of a reason inside a {@link Column}: 1 for the first of {@link reasons}. */
export function reasonCode(reason: Reason): number {
  const place = reasons.indexOf(reason);
  // Code 0 means "a number": an unknown text from a caller without types must not pass for one.
  if (place < 0) throw new RangeError(`"${reason}" is no reason: use ${reasons.join(', ')}.`);
  return place + 1;
}

/** Whether a cell holds a number. */
export function isKnown(cell: Cell): cell is number {
  return typeof cell === 'number';
}
