import * as v from 'valibot';
import { excerpt } from '../../core/text.ts';
import { EesError, type EesProblem } from './error.ts';

const maybeText = v.nullish(v.string());

const problem = v.object({ message: v.string(), path: maybeText, code: maybeText, detail: v.optional(v.unknown()) });

/** The general form of problem details: texts by the path they are about. */
const textsByPath = v.pipe(
  v.record(v.string(), v.array(v.string())),
  v.transform((byPath) =>
    Object.entries(byPath).flatMap(([path, texts]) => texts.map((message): Problem => ({ message, path }))),
  ),
);

type Problem = v.InferOutput<typeof problem>;

const details = v.object({
  title: maybeText,
  errors: v.fallback(v.union([v.array(problem), textsByPath]), []),
  traceId: maybeText,
});

/** The error that an answer other than a success stands for. */
export function refusal(url: string, status: number, body: string, retryAfter: number | undefined): EesError {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), details), body);
  const { title, errors, traceId } = parsed.success ? parsed.output : { errors: [] };
  const problems = errors.map(known);
  const listed = problems.slice(0, 10).map(({ message, path }) => `${path ? `${path}: ` : ''}${message}`);
  const said = excerpt([title ?? '', ...listed].filter((text) => text !== '').join(' '), 1000);
  const temporary = status === 408 || status === 429 || status >= 500;
  return new EesError(
    status === 429 ? 'ees-busy' : status >= 500 ? 'ees-failed' : 'ees-refused',
    `${url} answered ${status}.${said === '' ? '' : ` ${said}`}${/[.!?]$/.test(said) || said === '' ? '' : '.'}`,
    remedyOf(status),
    {
      url,
      status,
      problems,
      temporary,
      ...(traceId ? { traceId } : {}),
      ...(retryAfter === undefined ? {} : { retryAfter }),
    },
  );
}

function remedyOf(status: number): string {
  if (status === 400) return 'Correct the request; the ids are those of the meta of the same version.';
  if (status === 403) return 'The data set or version is withdrawn or not yet open: take another version.';
  if (status === 404) return 'Check the ids and the version; not every publication is in the API.';
  if (status === 429) return 'Ask later, for fewer and larger pages.';
  return status >= 500 ? 'Ask again later.' : 'Check the address.';
}

function known({ message, path, code, detail }: Problem): EesProblem {
  return { message, ...(path ? { path } : {}), ...(code ? { code } : {}), ...(detail == null ? {} : { detail }) };
}
