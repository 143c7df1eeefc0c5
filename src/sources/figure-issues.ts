import type { Issue } from '../core/issue.ts';

/** What is wrong with figures, each thing once: a row's year that is said of every measure of it, and decimal commas. */
export function mergedIssues(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  const once = issues.filter(({ code, row, column, message }) => {
    const key = JSON.stringify([code, row, column, message]);
    return !seen.has(key) && seen.add(key);
  });
  return withCommasOnce(once);
}

/** One comma between digits can part thousands or be a decimal point; which it is, one of another length tells of all. */
function withCommasOnce(issues: readonly Issue[]): Issue[] {
  const commas = issues.filter(({ code, value }) => code === 'comma-in-number' && /^[+-]?\d+,\d+$/.test(value ?? ''));
  const [first] = commas;
  const telling = commas.find(({ value }) => !/^[+-]?\d{1,3},\d{3}$/.test(value ?? ''))?.value;
  if (first === undefined || telling === undefined) return [...issues];
  const count = commas.length === 1 ? '1 figure has' : `${commas.length} figures have`;
  const merged: Issue = {
    ...first,
    code: 'decimal-comma',
    message: `${count} a decimal comma, "${telling}" for instance.`,
    remedy: `Decimal commas: write points, ${telling.replace(',', '.')}.`,
  };
  const gone = new Set(commas);
  return issues.flatMap((issue) => (issue === first ? [merged] : gone.has(issue) ? [] : [issue]));
}
