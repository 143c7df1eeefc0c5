import type { Command } from 'commander';
import { catalogue } from '../../indicators/index.ts';
import type { Indicator } from '../core/indicator.ts';
import { tableOf } from '../table/table.ts';
import { type Io, UsageError } from './io.ts';
import { type OutputOptions, withOutput, write } from './output.ts';

/** `inclusion-index indicators [ID]`: the catalogue, or all there is to say of one. */
export function indicatorsCommand(command: Command, io: Io): void {
  withOutput(command)
    .description('list the indicators, or explain one')
    .argument('[id]', 'one indicator')
    .action(async (id: string | undefined, options: OutputOptions) => {
      const one = catalogue.find((indicator) => indicator.id === id);
      if (id !== undefined && !one)
        throw new UsageError(`There is no indicator "${id}": run "inclusion-index indicators".`);
      await write(one ? described(one) : listed(catalogue), options, io);
    });
}

function listed(indicators: readonly Indicator[]) {
  return tableOf({
    title: `${indicators.length} indicators`,
    columns: ['id', 'domain', 'better', 'unit', 'years', 'question'].map((id) => ({ id, title: id })),
    rows: indicators.map((indicator) =>
      [
        indicator.id,
        indicator.domain,
        indicator.direction + (indicator.contested ? ' (contested)' : ''),
        indicator.unit,
        yearsOf(indicator),
        indicator.question,
      ].map((text) => ({ text })),
    ),
    footnotes: ['The domain "context" is not scored. More of one: inclusion-index indicators ID.'],
  });
}

function described(indicator: Indicator) {
  const { source } = indicator;
  const lines: [string, string | undefined][] = [
    ['id', indicator.id],
    ['question', indicator.question],
    ['domain', indicator.domain],
    ['better', `${indicator.direction}. ${indicator.because}`],
    ['contested', indicator.contested],
    ['unit', indicator.unit],
    ['formula', indicator.formula],
    ['measures', indicator.measures.map(({ id }) => id).join(', ')],
    ['sampling', indicator.sampling],
    ['source', [source.publication, source.file, source.column, source.url].filter(Boolean).join('; ')],
    ['years', yearsOf(indicator)],
    ['lag', `${indicator.lag}`],
    ...indicator.breaks.map(({ period, because }): [string, string] => [`break ${period}`, because]),
    ...indicator.uncollected.map(({ periods, because }): [string, string] => [`none ${periods.join(', ')}`, because]),
    ...indicator.caveats.map((caveat): [string, string] => ['caveat', caveat]),
  ];
  return tableOf({
    title: indicator.title,
    columns: ['field', 'text'].map((id) => ({ id, title: id })),
    rows: lines.flatMap(([field, text]) => (text === undefined ? [] : [[{ text: field }, { text }]])),
    footnotes: [],
  });
}

function yearsOf({ first, last }: Indicator): string {
  return last === first ? first : `${first} to ${last ?? 'now'}`;
}
