// One authority beside its statistical neighbours: how far apart, why, and whom to ask.
import { score } from 'inclusion-index';
import { bands, compareUnit } from 'inclusion-index/analyse';
import { figures, neighbourSetIn, neighboursOf } from 'inclusion-index/england';
import { inclusionIndex } from 'inclusion-index/indicators';

const year = '2023/24';
const scores = score(inclusionIndex, figures());
const set = neighbourSetIn(year);
const { neighbours } = neighboursOf('camden', set ? { set } : {});
const others = neighbours.map(({ authority }) => authority.id);
const camden = compareUnit(scores, { unit: 'camden', others, year });
const band = bands(scores, { year }).units.find(({ id }) => id === 'camden')?.band;

console.log(`Camden: ${camden.rank} of ${camden.of} with its neighbours, band ${band} in England`);
console.log(`${camden.difference?.toFixed(1)} points from their mean, made of`);
for (const { id, part, better } of camden.indicators) {
  const [best] = better;
  console.log(`  ${id}: ${part?.toFixed(1)}${best ? `, ask ${best.name} (${best.value})` : ''}`);
}
