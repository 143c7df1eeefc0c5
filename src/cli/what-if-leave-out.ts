import type { Command } from 'commander';
import { removeElements } from '../analyse/what-if/remove-elements.ts';
import { type RemovedUnit, removeUnits } from '../analyse/what-if/remove-units.ts';
import type { Panel } from '../core/panel.ts';
import type { Period } from '../core/period.ts';
import type { Spec } from '../core/spec.ts';
import { groupsOf, indicatorsOf } from '../core/tree.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { type Table, tableOf } from '../table/table.ts';
import { type InputOptions, scoredFigures, withInputs } from './inputs.ts';
import { type Io, UsageError } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';
import { rankedAuthority, rankedYear } from './ranked-authority.ts';

interface LeaveOutOptions extends InputOptions, OutputOptions {
  readonly year?: string;
  readonly indicator?: string | true;
  readonly domain?: string | true;
  readonly authority?: string | true;
}

/** `inclusion-index what-if leave-out`: how ranks change without an indicator, a domain or an authority. */
export function leaveOutCommand(command: Command, io: Io): void {
  withOutput(withInputs(command))
    .description('leave out each indicator, domain or authority in turn, or one of them')
    .option('--year <year>', 'the year (default: the newest for which every indicator is published)')
    .option('--indicator [id]', 'each indicator in turn (default), or the one named: every rank without it')
    .option('--domain [id]', 'each domain in turn, or the one named')
    .option('--authority [name]', 'each authority in turn, or the one named: who of the others changes places')
    .action(async (options: LeaveOutOptions) => {
      const { indicator, domain, authority } = options;
      if ([indicator, domain, authority].filter((one) => one !== undefined).length > 1)
        throw new UsageError('Give one of --indicator, --domain and --authority.');
      const { scores, panel } = await scoredFigures(options, io);
      const { spec } = scores;
      checkId('--indicator', indicator, indicatorsOf(spec.children));
      checkId('--domain', domain, groupsOf(spec.children));
      const year = rankedYear(scores, options.year);
      if (authority !== undefined) {
        const own = authority === true ? undefined : rankedAuthority(authority, scores, year, options.boundaries);
        return write(withoutAuthority(spec, panel, year, own?.id), options, io);
      }
      const id = indicator ?? domain;
      const elements = typeof id === 'string' ? [id] : domain === true ? 'groups' : 'indicators';
      const { table, summary } = removeElements(spec, panel, { elements, year });
      await write(tableOf(typeof id === 'string' ? table : summary), options, io);
    });
}

function checkId(option: string, id: string | true | undefined, known: readonly { readonly id: string }[]): void {
  if (typeof id !== 'string' || known.some((one) => one.id === id)) return;
  throw new UsageError(`${option} ${id}: use ${known.map((one) => one.id).join(', ')}.`);
}

function withoutAuthority(
  spec: Spec,
  panel: Panel<string, AuthorityUnit>,
  year: Period,
  id: string | undefined,
): Table {
  const { units, summary } = removeUnits(spec, panel, { year, ...(id === undefined ? {} : { units: [id] }) });
  const [one] = units;
  return tableOf(id === undefined || !one ? summary : reversed(`${spec.title}, ${year}`, one));
}

/** Who changes places without one authority. */
function reversed(title: string, { unit, reversals, pairs, meanShift, maximumShift }: RemovedUnit): Table {
  return tableOf({
    title: `${title}: who changes places without ${unit.name}`,
    columns: [
      { id: 'ahead', title: `Ahead with ${unit.name}` },
      { id: 'behind', title: 'Ahead without it' },
    ],
    rows: reversals.map(({ ahead, behind }) => [{ text: ahead.name }, { text: behind.name }]),
    footnotes: [
      `${reversals.length} of ${pairs} pairs change places. The others move ${meanShift?.toFixed(2) ?? 0} places on average, ${maximumShift ?? 0} at most; that all below it move up is not counted.`,
    ],
  });
}
