// The same years on the boundaries of their own time, and all on those of April 2018.
import { score } from 'inclusion-index';
import { authorityLineage, figures, restate } from 'inclusion-index/england';
import { inclusionIndex } from 'inclusion-index/indicators';

for (const boundaries of ['own', 'latest', '2018-04-01'] as const) {
  const scores = score(inclusionIndex, figures(), { boundaries, lineage: authorityLineage });
  const years = scores.periods.map((period) => {
    const { of, units } = scores.of(period);
    return `${period} ${of} of ${units.length} ranked`;
  });
  console.log(`${boundaries}: ${years.join(', ')}`);
}

// Northamptonshire was split in 2021: its plans can be put together again, and say of what.
const { observations } = restate(figures(), { on: '2018-04-01' });
const whole = observations.find(
  ({ unit, period, measure }) => unit.id === 'northamptonshire' && period === '2023/24' && measure === 'ehc-plans',
);
console.log(
  `${whole?.value} plans, of ${whole?.parts?.map(({ unit, value }) => `${unit.name} ${value}`).join(' and ')}`,
);
