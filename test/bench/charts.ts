import { england } from '../report/charts/chart-data.ts';
import { everyChart } from '../report/charts/every-chart.ts';
import { medianOf, type Timing } from './timing.ts';

/** Every chart of England's authorities, drawn with all it can show: the time of one, on average, beside writing its tags out. */
export async function chartsTiming(): Promise<Timing> {
  const data = await england();
  const drawn = await Promise.all(everyChart.map(({ draw }) => draw(data)));
  const tags = drawn.map((svg) => svg.split(/(?=<)/));
  const plain = tags.map((parts) => parts.map((part) => `${part}`).join(''));
  plain.forEach((svg, c) => {
    if (svg !== drawn[c]) throw new Error(`${everyChart[c]?.name} is not its tags`);
  });
  const count = everyChart.length;
  return {
    what: `a chart of England, mean of ${count}`,
    milliseconds: medianOf(7, () => everyChart.map(({ draw }) => draw(data))) / count,
    limit: 'joining its tags',
    limitMilliseconds: medianOf(7, () => tags.map((parts) => parts.map((part) => `${part}`).join(''))) / count,
  };
}
