import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { InclusionIndexError } from '../core/error.ts';
import { excerpt } from '../core/text.ts';
import { authoritiesCommand } from './authorities.ts';
import { changeCommand } from './change.ts';
import { chartCommand } from './chart.ts';
import { checkCommand } from './check.ts';
import { compareCommand } from './compare.ts';
import { contextCommand } from './context.ts';
import { explainCommand } from './explain.ts';
import { exploreCommand } from './explore.ts';
import { findingsCommand } from './findings.ts';
import { gapsCommand } from './gaps.ts';
import { indicatorsCommand } from './indicators.ts';
import { DataError, type Io, Stopped, UsageError } from './io.ts';
import { neighboursCommand } from './neighbours.ts';
import { rankCommand } from './rank.ts';
import { reportCommand } from './report.ts';
import { scoreCommand } from './score.ts';
import { sensitivityCommand } from './sensitivity.ts';
import { simulateCommand } from './simulate.ts';
import { trendCommand } from './trend.ts';
import { updateCommand } from './update.ts';
import { whatIfCommand } from './what-if.ts';
import { yearsCommand } from './years.ts';

/** Runs the command line. The exit code: 0 done, 1 a problem of the data, 2 a mistake in how the command was called, 130 stopped by Ctrl-C. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const program = new Command('inclusion-index')
    .description('How inclusive is schooling for pupils with SEND? Scores, ranks and the figures behind them.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: (text) => io.error(text) })
    .showSuggestionAfterError();
  if (io.width !== undefined) program.configureHelp({ helpWidth: io.width });
  rankCommand(program.command('rank'), io);
  scoreCommand(program.command('score'), io);
  changeCommand(program.command('change'), io);
  trendCommand(program.command('trend'), io);
  simulateCommand(program.command('simulate'), io);
  chartCommand(program.command('chart'), io);
  reportCommand(program.command('report'), io);
  explainCommand(program.command('explain'), io);
  compareCommand(program.command('compare'), io);
  neighboursCommand(program.command('neighbours'), io);
  contextCommand(program.command('context'), io);
  findingsCommand(program.command('findings'), io);
  gapsCommand(program.command('gaps'), io);
  whatIfCommand(program.command('what-if'), io);
  sensitivityCommand(program.command('sensitivity'), io);
  exploreCommand(program.command('explore'), io);
  indicatorsCommand(program.command('indicators'), io);
  authoritiesCommand(program.command('authorities'), io);
  yearsCommand(program.command('years'), io);
  checkCommand(program.command('check'), io);
  updateCommand(program.command('update'), io);
  try {
    await program.parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has printed its own message; asking for help is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof UsageError) return told(error, 2, io);
    if (error instanceof Stopped) return told(error, 130, io);
    if (error instanceof DataError || error instanceof InclusionIndexError) return told(error, 1, io);
    throw error;
  }
}

function told(error: Error, exitCode: number, io: Io): number {
  io.error(`error: ${excerpt(error.message, 2000)}\n`);
  return exitCode;
}
