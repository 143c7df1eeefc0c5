import process from 'node:process';
import { shared } from '../england/shared-files.ts';
import { checks } from './checks.ts';
import { goldenCases, outcomeOf } from './golden.ts';

/** Checks every reference result and prints a line for each; the last line counts. */
function run(): number {
  if (shared === undefined) {
    print('The reference results are files that only developers share: set INCLUSION_SHARED to their folder.');
    return 1;
  }
  let [passed, failed] = [0, 0];
  for (const one of goldenCases()) {
    const { id, compared, problems, differences } = outcomeOf(one, checks[one.id]);
    const ok = problems.length === 0;
    const verdict = one.advisory_only ? 'advisory' : ok ? 'ok' : 'FAIL';
    if (ok) passed++;
    else if (!one.advisory_only) failed++;
    print(`${verdict.padEnd(9)}${id.padEnd(38)}${compared.toLocaleString('en-GB').padStart(9)} compared`);
    for (const because of differences) print(`         differs: ${because}`);
    for (const problem of problems.slice(0, 3)) print(`         ${problem}`);
    if (problems.length > 3) print(`         and ${problems.length - 3} more`);
  }
  print(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

process.exitCode = run();
