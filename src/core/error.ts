/**
 * Misuse by a programmer: a weight for an indicator that is not there, a year that was not scored, a log of a negative.
 * Problems of the data are not thrown: they come back as {@link Issue} values beside the result.
 */
export class InclusionIndexError extends Error {
  override readonly name = 'InclusionIndexError';
  /** A short stable code, `unknown-period` for instance. */
  readonly code: string;
  /** What to do about it. */
  readonly remedy: string;

  /** @param code short and stable @param message what is wrong and where @param remedy what to do about it */
  constructor(code: string, message: string, remedy: string) {
    super(`${message} ${remedy}`);
    this.code = code;
    this.remedy = remedy;
  }
}
