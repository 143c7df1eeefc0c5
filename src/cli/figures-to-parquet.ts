// Not its entry, which brings the file system of Node where nothing needs it.
import { parquetWriteBuffer } from 'hyparquet-writer/src/write.js';
import { isKnown } from '../core/cell.ts';
import type { Observation } from '../core/observation.ts';
import type { AuthorityUnit } from '../england/index.ts';
import { figuresFileColumns, figuresFileRow, symbolColumn } from '../sources/figures-file.ts';

/**
 * Figures as a Parquet file with the columns of {@link figuresToCsv}. Value and counts are numbers; where there is none, the
 * value is null and the column `symbol` says why.
 */
export function figuresToParquet(observations: readonly Observation<AuthorityUnit>[]): Uint8Array {
  const rows = observations.map(figuresFileRow);
  const numbers: readonly string[] = ['value', 'numerator', 'denominator'];
  const columnData = figuresFileColumns.map((name) =>
    numbers.includes(name)
      ? {
          name,
          type: 'DOUBLE' as const,
          nullable: true,
          data: rows.map((row) => (typeof row[name] === 'number' ? row[name] : null)),
        }
      : { name, type: 'STRING' as const, nullable: false, data: rows.map((row) => String(row[name])) },
  );
  const symbols = observations.map(({ value }, i) => (isKnown(value) ? '' : String(rows[i]?.value)));
  const symbol = { name: symbolColumn, type: 'STRING' as const, nullable: false, data: symbols };
  return new Uint8Array(parquetWriteBuffer({ columnData: [...columnData, symbol] }));
}
