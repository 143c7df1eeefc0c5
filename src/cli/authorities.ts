import type { Command } from 'commander';
import { isDate } from '../core/date.ts';
import { authorities } from '../england/index.ts';
import { tableOf } from '../table/table.ts';
import { type Io, UsageError } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';

interface AuthoritiesOptions extends OutputOptions {
  readonly on?: string;
}

/** `inclusion-index authorities`: the register, or the authorities open on a date. */
export function authoritiesCommand(command: Command, io: Io): void {
  withOutput(command)
    .description('list the upper-tier local authorities of England, with codes and dates')
    .option('--on <date>', 'those open on a date, 2019-04-01 for instance')
    .action(async ({ on, ...options }: AuthoritiesOptions) => {
      if (on !== undefined && !isDate(on)) {
        throw new UsageError(`--on ${on}: write a date as 2019-04-01.`);
      }
      const list = authorities(on === undefined ? {} : { on });
      const table = tableOf({
        title: `${list.length} authorities${on === undefined ? ' since 2009' : ` open on ${on}`}, City of London and Isles of Scilly included`,
        columns: ['id', 'name', 'region', 'code', 'la_code', 'opened', 'closed', 'successors'].map((id) => ({
          id,
          title: id,
        })),
        rows: list.map((authority) =>
          [
            authority.id,
            authority.name,
            authority.region,
            authority.codes.map(({ gss }) => gss).join(' '),
            authority.laCodes.join(' '),
            authority.opened,
            authority.closed ?? '',
            authority.successors.join(' '),
          ].map((text) => ({ text })),
        ),
        footnotes: ['The register starts on 2009-01-01: that date means "by then".'],
      });
      await write(table, options, io);
    });
}
