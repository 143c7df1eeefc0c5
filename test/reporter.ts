import { writeSync } from 'node:fs';
import process from 'node:process';
import type { Reporter, TestModule } from 'vitest/node';
import { liberationSans } from './golden-images/fonts.ts';

/** Prints `N passed, N failed` as the last line of a run, after the coverage table, and what was left out before it. */
export default class CountReporter implements Reporter {
  private passed = 0;
  private failed = 0;

  onInit(): void {
    // Vitest prints coverage after its reporters are done, so the line waits for the end of the process.
    process.once('exit', () => {
      if (process.env.INCLUSION_SHARED === undefined)
        writeSync(
          1,
          'Left out, since INCLUSION_SHARED is not set: the tests against files that only developers share.\n',
        );
      if (process.env.INCLUSION_BROWSER === undefined)
        writeSync(1, 'Left out, since INCLUSION_BROWSER is not set: the tests of pages in Chromium.\n');
      if (liberationSans === undefined)
        writeSync(1, 'Left out, since Liberation Sans is not installed: the tests that compare pictures of charts.\n');
      writeSync(1, `${this.passed} passed, ${this.failed} failed\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    this.passed = states.filter((state) => state === 'passed').length;
    // A file or suite that does not load, and an error outside any test, are failures too.
    const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    this.failed =
      states.filter((state) => state === 'failed').length +
      suites.filter((suite) => suite.errors().length > 0).length +
      errors.length;
  }
}
