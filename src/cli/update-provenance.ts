import { createHash } from 'node:crypto';
import { version } from '../../package.json';
import type { Provenance } from '../sources/read-mapped.ts';
import type { InputTable, UpdateInput } from './update-inputs.ts';

/** What stands beside a file of figures: from what, and when, it was made, with hashes to tell whether any of it changed. */
export async function provenanceText(
  out: { readonly file: string; readonly content: string | Uint8Array; readonly figures: number },
  tables: readonly InputTable[],
  read: readonly Provenance[],
  acceptedFailures: readonly string[],
): Promise<string> {
  const byTable = new Map(tables.map(({ table, input }) => [table.name, input]));
  const readFrom = new Map<UpdateInput, Provenance[]>();
  for (const one of read) {
    const input = byTable.get(one.table);
    if (input) readFrom.set(input, [...(readFrom.get(input) ?? []), one]);
  }
  const inputs = [];
  for (const [input, parts] of readFrom) {
    const { name, retrieved, dataSet } = input;
    inputs.push({
      file: name,
      sha256: await input.sha256(),
      retrieved,
      ...(dataSet === undefined ? {} : { dataSet }),
      read: parts.map(({ table, mapping, publication, url, vintage, periods, figures }) => ({
        table,
        mapping,
        publication,
        vintage,
        ...(url === undefined ? {} : { url }),
        years: periods,
        figures,
      })),
    });
  }
  const made = {
    library: `inclusion-index ${version}`,
    figures: {
      file: out.file.split(/[\\/]/).at(-1),
      sha256: createHash('sha256').update(out.content).digest('hex'),
      figures: out.figures,
      note: 'The figures carried by the library, with those of the inputs laid over them; each row names its publication.',
    },
    inputs,
    ...(acceptedFailures.length === 0 ? {} : { acceptedFailures }),
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}
