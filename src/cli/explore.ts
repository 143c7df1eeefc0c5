import type { Command } from 'commander';
import { rank } from '../rank/rank.ts';
import { explorer } from '../report/explorer/explorer.ts';
import { type InputOptions, scoredFigures, withInputs, yearOf } from './inputs.ts';
import { DataError, type Io, UsageError } from './io.ts';
import { isSmall, smallNote } from './small-authorities.ts';

interface ExploreOptions extends InputOptions {
  readonly out: string;
  readonly year?: string;
}

/** `inclusion-index explore`: one page in which readers set the weights themselves. */
export function exploreCommand(command: Command, io: Io): void {
  withInputs(command)
    .description('make a page in which weights and methods can be changed, and ranks follow')
    .requiredOption('--out <file>', 'the page, an .html file')
    .option('--year <year>', 'the year shown first (default: the newest for which every indicator is published)')
    .action(async (options: ExploreOptions) => {
      const { out } = options;
      if (!/\.html?$/i.test(out)) throw new UsageError(`--out ${out}: a page is an .html file.`);
      const { scores, panel } = await scoredFigures(options, io);
      const year = options.year === undefined ? scores.newestComplete : yearOf(options.year, scores);
      const small = rank(scores, year === undefined ? {} : { year }).filter(isSmall);
      const page = await explorer(scores.spec, panel, {
        ...(year === undefined ? {} : { year }),
        notes: [...smallNote(small, 'Fewer'), ...sources],
      });
      try {
        await io.writeFile(out, page);
      } catch (error) {
        throw new DataError(`${out} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
      }
      io.error(`Written to ${out}: ${Math.round(page.length / 1000)} kB. Open it in a browser; it needs no network.\n`);
    });
}

/** What the licence of the carried figures asks to be said where they are shown. */
const sources = [
  'Figures: Department for Education; MHCLG. Contains public sector information licensed under the Open Government Licence v3.0.',
];
