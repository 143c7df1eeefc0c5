import * as v from 'valibot';
import { InclusionIndexError } from '../core/error.ts';
import { type Period, parsePeriod } from '../core/period.ts';

/** A schema whose input is not known beforehand. */
export type Reader<T> = v.GenericSchema<unknown, T>;

export const text: Reader<string> = v.pipe(v.string(), v.nonEmpty('Give a text.'));

export const number: Reader<number> = v.pipe(v.number(), v.finite('Give a number.'));

export const notNegative: Reader<number> = v.pipe(
  v.number(),
  v.finite('Give a number.'),
  v.minValue(0, 'Give 0 or more.'),
);

export const wholeNumber: Reader<number> = v.pipe(v.number(), v.integer('Give a whole number.'));

export const share: Reader<number> = v.pipe(
  v.number(),
  v.minValue(0, 'Give a share from 0 to 1.'),
  v.maxValue(1, 'Give a share from 0 to 1.'),
);

/** The id of an indicator or a group. */
export const id: Reader<string> = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single hyphens.'),
);

const year = 'Write an academic year as 2018/19 or a calendar year as 2019.';
const yearText = v.pipe(v.string(), v.regex(/^\s*[1-9]\d{3}(\s*[/-]\s*(\d{4}|\d{2})|\d{2})?\s*$/, year));
const yearNumber = v.pipe(v.number(), v.integer(year), v.minValue(1000, year), v.maxValue(999999, year));

const readPeriod: Reader<Period> = v.pipe(
  either<string | number>((input) => (typeof input === 'number' ? yearNumber : yearText), [yearText, yearNumber]),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parsePeriod(String(dataset.value));
    if (parsed) return parsed;
    addIssue({ message: year });
    return NEVER;
  }),
);

/** A year; YAML reads `2018` as a number. */
export const period: Reader<Period> = v.lazy(() => readPeriod);

/**
 * One of several schemas, chosen by what is there and not tried in turn, so that a problem is named where it is. All of
 * them are told to who asks without a value, as the maker of the JSON Schema does.
 */
export function either<T>(choose: (input: unknown) => Reader<T>, all: readonly Reader<T>[]): Reader<T> {
  const any = v.union([...all]);
  return v.lazy((input) => (input === undefined ? any : choose(input)));
}

/** An object with these keys and no others; a misspelt key is told which there are. */
export function closed<const E extends v.ObjectEntries>(
  entries: E,
): v.StrictObjectSchema<E, (issue: v.StrictObjectIssue) => string> {
  const keys = Object.keys(entries);
  return v.strictObject(entries, (issue) => (issue.expected === 'never' ? keys.join(' ') : issue.message));
}

/** The name of a method in place of `{ type: name }`, for methods that need no options. */
export const nameAlone = 'the name of a method, where it needs no options';

/**
 * A method by `{ type, options }`, or by its name alone where it needs no options. What the method itself says of options
 * that make no sense together becomes a problem at its place.
 */
export function method<T>(schema: Reader<T>): Reader<T> {
  const named: Reader<T> = v.pipe(
    v.string(),
    v.metadata({ title: nameAlone }),
    v.transform((type): unknown => ({ type })),
    schema,
  );
  return either(
    (input) => {
      const chosen = typeof input === 'string' ? named : schema;
      try {
        v.safeParse(chosen, input);
        return chosen;
      } catch (error) {
        if (!(error instanceof InclusionIndexError)) throw error;
        const refused = v.pipe(
          v.unknown(),
          v.check(() => false, error.message),
          v.transform((): never => {
            throw error;
          }),
        );
        return refused;
      }
    },
    [named, schema],
  );
}

/** A table by id. */
export function byId<T>(schema: Reader<T>): Reader<{ [id: string]: T }> {
  return v.record(v.string(), schema);
}

/** With a text that an editor shows. */
export function described<T>(schema: Reader<T>, description: string): Reader<T> {
  return v.pipe(schema, v.description(description));
}

/** A key that may be left out, with a text that an editor shows. */
export function maybe<T>(schema: Reader<T>, description: string): v.ExactOptionalSchema<Reader<T>, undefined> {
  return v.exactOptional(described(schema, description));
}
