import { InclusionIndexError } from '../core/error.ts';

/** Throws where a level of confidence is no share between 0 and 1: 95 for 0.95 is easily written. */
export function checkLevel(level: number): void {
  if (level > 0 && level < 1) return;
  const percent = level >= 1 && level < 100 ? ` For ${level} %, write ${level / 100}.` : '';
  throw new InclusionIndexError('bad-level', `The level is ${level}.`, `Give a share between 0 and 1.${percent}`);
}

/** Throws where a count is none: negative, or no finite number. It may be a part, where it is a rate times a denominator. */
export function checkCount(what: string, count: number): void {
  if (count >= 0 && Number.isFinite(count)) return;
  throw new InclusionIndexError('bad-count', `${what} is ${count}.`, 'Give a finite number, 0 or more.');
}
