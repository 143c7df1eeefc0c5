import type { Observation } from '../core/observation.ts';
import { excerpt } from '../core/text.ts';
import { type AuthorityUnit, figures } from '../england/index.ts';
import { checkFigures } from '../sources/check-figures.ts';
import { checkTables } from '../sources/check-files.ts';
import type { CheckReport, CheckResult, Verdict } from '../sources/checks/check.ts';
import type { Provenance } from '../sources/read-mapped.ts';
import type { Io } from './io.ts';
import { knownMeasures } from './known-measures.ts';
import type { Progress } from './progress.ts';
import type { InputTable } from './update-inputs.ts';

/** Checks the tables that were read and the figures that came of it, prints a line a check; the figures' failures come back. */
export async function screenUpdate(
  tables: readonly InputTable[],
  read: readonly Provenance[],
  observations: readonly Observation<AuthorityUnit>[],
  io: Io,
  progress: Progress,
): Promise<readonly string[]> {
  const names = new Set(read.map(({ table }) => table.toLowerCase()));
  const wanted = tables.filter(({ input, table }) => {
    // Answers of the API are no files of their own: they have the columns asked for alone.
    const data = table.name.toLowerCase().replace(/\.meta\.csv$/, '.csv');
    return input.dataSet === undefined && names.has(data);
  });
  if (wanted.length > 0) {
    const { results } = await checkTables(wanted.map(({ table }) => table)).finally(progress.clear);
    print('form of the files', results, io);
  }
  const measures = knownMeasures();
  const ids = new Set(measures.map(({ id }) => id));
  const check = (list: readonly Observation[]): CheckReport =>
    checkFigures(
      list.filter(({ measure }) => ids.has(measure)),
      measures,
      { examples: 10_000 },
    );
  const { results } = check(observations);
  print('figures, beyond what holds for the carried ones', beyond(results, check(figures()).results), io);
  return results
    .filter((result) => result.verdict === 'FAIL')
    .map(({ check: id, findings }) => `${id}: ${findings[0]?.message ?? ''}`);
}

/** The findings that were not there before, as the carried figures have some that are true of the publications. */
function beyond(now: readonly CheckResult[], before: readonly CheckResult[]): CheckResult[] {
  const known = new Set(before.flatMap(({ findings }) => findings.map(({ message }) => message)));
  return now.map((result) => {
    const findings = result.findings.filter(({ message }) => !known.has(message));
    return { ...result, findings, found: findings.length, verdict: findings.length === 0 ? 'PASS' : result.verdict };
  });
}

/** The worst verdict, and a line for each check that finds something worth a look. */
function print(what: string, results: readonly CheckResult[], io: Io): void {
  const of = (verdict: Verdict): readonly CheckResult[] => results.filter((result) => result.verdict === verdict);
  const worst = of('FAIL').length > 0 ? 'FAIL' : of('WARNING').length > 0 ? 'WARNING' : 'PASS';
  io.error(`${worst} ${what}: ${of('PASS').length} of ${results.length} checks pass\n`);
  for (const { verdict, check, found, findings } of [...of('FAIL'), ...of('WARNING')]) {
    const [first] = findings;
    const row = first?.row === undefined ? undefined : `row ${first.row}`;
    const place = [first?.file, row].filter((part) => part !== undefined).join(', ');
    const count = found === 1 ? '1 finding' : `${found} findings, the first`;
    io.error(
      excerpt(`  ${verdict} ${check}: ${count}: ${place === '' ? '' : `${place}: `}${first?.message ?? ''}`, 400) +
        '\n',
    );
  }
}
