// The default index from the carried figures: the five most inclusive authorities, and the regions.
import { leagueTable, score } from 'inclusion-index';
import { summarise } from 'inclusion-index/analyse';
import { figures } from 'inclusion-index/england';
import { inclusionIndex } from 'inclusion-index/indicators';

const scores = score(inclusionIndex, figures());

console.log(
  leagueTable(scores, { year: '2022/23', columns: ['rank', 'of', 'name', 'region', 'score'], top: 5 }).toMarkdown(),
);

for (const { group, units, mean } of summarise(scores, { year: '2022/23', group: ({ region }) => region })) {
  console.log(`${group}: ${mean.toFixed(1)} (mean of ${units} authorities)`);
}
