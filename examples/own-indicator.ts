// A thirteenth indicator: this file is all it takes.
import { addIndicator, defineIndicator, rank, score } from 'inclusion-index';
import { figures } from 'inclusion-index/england';
import { inclusionIndex, persistentAbsenceEhcp, persistentAbsenceNoSen } from 'inclusion-index/indicators';

const persistentAbsenceGap = defineIndicator({
  id: 'persistent-absence-gap',
  title: 'Persistent absence gap',
  question: 'How much more often are pupils with an EHCP persistently absent than pupils without SEN?',
  domain: 'attendance',
  direction: 'lower',
  because: 'Where the gap is small, school is as bearable with a plan as without SEN.',
  unit: 'points',
  measures: [...persistentAbsenceEhcp.measures, ...persistentAbsenceNoSen.measures],
  value: (ehcp, noSen) => ehcp - noSen,
  formula: '% of pupils with an EHCP who miss 10 % of sessions or more, less the same of pupils without SEN',
  sampling: 'none',
  source: persistentAbsenceEhcp.source,
  first: '2018/19',
  lag: 1,
  breaks: [],
  uncollected: [{ periods: ['2019/20'], because: 'Absence was not collected for the whole year.' }],
  caveats: ['Severe illness is more common among pupils with an EHCP.'],
});

const thirteen = addIndicator(inclusionIndex, persistentAbsenceGap);

const rows = rank(score(thirteen, figures()), { year: '2022/23' });
for (const { rank, name, score, indicators } of rows.slice(0, 5)) {
  console.log(rank, name, score.toFixed(1), indicators['persistent-absence-gap'].value);
}
