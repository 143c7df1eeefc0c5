// Who improved most in the 2019 index, and what that was due to.
import { change, score } from 'inclusion-index';
import { changeIntervals, trend } from 'inclusion-index/analyse';
import { figures } from 'inclusion-index/england';
import { inclusionIndex, mime2019 } from 'inclusion-index/indicators';

const years = { from: '2016/17', to: '2018/19' } as const;
const scores = score(mime2019, figures());
const intervals = changeIntervals(scores, { ...years, seed: 1, replicates: 200, denominators: figures() });
const { rows, breaks } = change(scores, { ...years, intervals });

for (const { name, score: moved, causes, interval } of rows.slice(0, 10)) {
  const { own = 0, others = 0, breaks: broken = 0, coverage = 0 } = causes ?? {};
  const parts = [own, others, broken, coverage].map((part) => part.toFixed(2)).join(', ');
  const verdict = interval?.isClear ? 'more than chance' : 'may be chance';
  console.log(`${name}: ${moved.change.toFixed(2)} (own, others, breaks, gaps: ${parts}), ${verdict}`);
}
console.log(`Breaks on the way: ${breaks.map(({ indicator, period }) => `${indicator.id} ${period}`).join(', ')}`);

const { rows: trends } = trend(score(inclusionIndex, figures()));
const rising = trends.filter(({ direction }) => direction === 'rising').map(({ name }) => name);
console.log(`Rising since 2020/21, by the default index: ${rising.join(', ')}`);
