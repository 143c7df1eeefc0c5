// COINr's example, whole: denominate, impute, screen, treat, normalise, aggregate, rank. 49 indicators of 51 countries, in
// eight pillars and two halves. The data are COINr's and are not carried here. In R, in a folder of your own:
//   write.csv(COINr::ASEM_iMeta, 'asem_iMeta.csv', na = '', row.names = FALSE), and the same with ASEM_iData;
// then ASEM_DATA=that/folder npx tsx examples/asem-pipeline.ts
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { defineIndex, indicatorsOf, rank, score } from 'inclusion-index';
import { formula } from 'inclusion-index/formula';
import { imputeGroupMean, logarithm, treatUntilPassed, winsorise } from 'inclusion-index/methods';
import { readFigures, specFromJson } from 'inclusion-index/sources';

const files = ['asem_iMeta.csv', 'asem_iData.csv'].map((file) => join(process.env.ASEM_DATA ?? '.', file));
if (files.every((file) => existsSync(file))) {
  const [meta = '', data = ''] = files.map((file) => readFileSync(file, 'utf8'));
  const lines = csvParse(meta);
  const below = (parent: string): object[] =>
    lines
      .filter(({ Level, Parent }) => Level && Parent === parent)
      .map(({ iCode = '', iName: title, Level, Direction, Denominator }) => {
        const id = iCode.toLowerCase();
        if (Level !== '1') return { id, title, children: below(iCode) };
        const value = Denominator ? { value: `${iCode} / ${Denominator}`.toLowerCase() } : {};
        return { id, title, direction: Direction === '-1' ? 'lower' : 'higher', ...value };
      });
  const [top] = below('').map((node) => ({ ...node, normalise: 'minMax', aggregate: 'arithmetic' }));
  const spec = defineIndex({
    ...specFromJson(top, [], { formula }),
    impute: imputeGroupMean({ by: 'EurAsia_group' }),
    screen: { known: 0.9, when: 'after imputation' },
    treat: treatUntilPassed({ first: winsorise(), second: logarithm() }),
  });
  const measures = indicatorsOf(spec.children).flatMap((indicator) => indicator.measures);
  const { observations } = readFigures({ name: 'ASEM', text: data }, measures, { period: '2018' });
  for (const { rank: place, name, score: overall } of rank(score(spec, observations)))
    console.log(`${place} ${name}: ${overall.toFixed(2)}`);
} else console.log(`It needs ${files.join(' and ')}: see the first lines of this program.`);
