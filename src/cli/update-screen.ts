import type { Observation } from '../core/observation.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { checkFigures } from '../sources/check-figures.ts';
import { checkTables } from '../sources/check-files.ts';
import type { CheckReport } from '../sources/checks/check.ts';
import type { Provenance } from '../sources/read-tables.ts';
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
    const report = await checkTables(wanted.map(({ table }) => table)).finally(progress.clear);
    print('form of the files', report, io);
  }
  const measures = knownMeasures();
  const ids = new Set(measures.map(({ id }) => id));
  const figures = checkFigures(
    observations.filter(({ measure }) => ids.has(measure)),
    measures,
  );
  print('figures', figures, io);
  return figures.results
    .filter(({ verdict }) => verdict === 'FAIL')
    .map(({ check, findings }) => `${check}: ${findings[0]?.message ?? ''}`);
}

/** The verdict on all, and a line for each check that finds something worth a look. */
function print(what: string, { verdict, results }: CheckReport, io: Io): void {
  const passing = results.filter((result) => result.verdict === 'PASS').length;
  io.error(`${verdict} ${what}: ${passing} of ${results.length} checks pass\n`);
  for (const result of results) {
    const [first] = result.findings;
    if (result.verdict === 'PASS' || !first) continue;
    const place = [first.file, first.row === undefined ? undefined : `row ${first.row}`].filter(
      (part) => part !== undefined,
    );
    const count = result.found === 1 ? '1 finding' : `${result.found} findings, the first`;
    io.error(`  ${result.verdict} ${result.check}: ${count}: ${[...place, ''].join(': ')}${first.message}\n`);
  }
}
