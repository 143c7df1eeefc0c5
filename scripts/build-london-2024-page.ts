import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gapThemes } from '../indicators/index.ts';
import { gaps } from '../src/analyse/context/gaps.ts';
import type { Period } from '../src/core/period.ts';
import { areaFigures, type FigureMeasure, figures } from '../src/england/index.ts';

/** What the reports of the 2024 study that could be read say; what they do not say is not here. */
const said = {
  stateSpecial: ['13,700', '21,200', '55 %'],
  share: ['just over 17 %', '3 points'],
  plans: 'more than 50 %',
  pupils: ['21 %', 'more than 250,000'],
} as const;

const notFound = 'not found';

/** The figure of an area in a year. */
function areaValue(measure: FigureMeasure, period: Period, area: string): number {
  const found = areaFigures().find(
    (one) => one.measure === measure && one.period === period && one.unit.name === area,
  )?.value;
  if (typeof found !== 'number') throw new Error(`${measure} ${period} ${area} has no figure`);
  return found;
}

interface Sum {
  readonly total: number;
  /** The authorities of London with no count. */
  readonly without: readonly string[];
}

/** A count added up over the authorities of London: a numerator, or the figure itself. */
function londonSum(measure: FigureMeasure, period: Period, of: 'numerator' | 'denominator' | 'value'): Sum {
  const london = figures().filter(
    (one) => one.measure === measure && one.period === period && one.unit.region.endsWith(' London'),
  );
  const known = london.map((one) => ({ name: one.unit.name, count: one[of] }));
  return {
    total: known.reduce((sum, { count }) => sum + (typeof count === 'number' ? count : 0), 0),
    without: known.flatMap(({ name, count }) => (typeof count === 'number' ? [] : [name])),
  };
}

/** Plans in state-funded special schools: all special schools less the independent and non-maintained ones. */
function stateSpecial(period: Period): Sum {
  const [all, independent] = [
    londonSum('ehcp-in-special', period, 'numerator'),
    londonSum('ehcp-in-independent-special', period, 'numerator'),
  ];
  return { total: all.total - independent.total, without: [...new Set([...all.without, ...independent.without])] };
}

/** The count of one authority. */
function countOf(measure: FigureMeasure, period: Period, name: string): number {
  const found = figures().find(
    (one) => one.measure === measure && one.period === period && one.unit.name === name,
  )?.numerator;
  if (found === undefined) throw new Error(`${measure} ${period} ${name} has no count`);
  return found;
}

/** The Attainment 8 gap of an area in 2022/23: with a plan, on support, and both by their shares of pupils. */
function attainmentGap(area: string): { ehcp: number; support: number; both: number } {
  const themes = gapThemes.filter(({ id }) => id === 'attainment-8');
  const { rows } = gaps(areaFigures(), { themes, periods: ['2022/23'] });
  const of = (member: string): number => {
    const found = rows.find((row) => row.place === area && row.member === member)?.difference;
    if (found === null || found === undefined) throw new Error(`no gap of ${area}`);
    return found;
  };
  const [ehcp, support] = [of('ehcp'), of('sen-support')];
  const [plans, supported] = [
    areaValue('pupils-with-ehcp', '2022/23', area),
    areaValue('pupils-on-sen-support', '2022/23', area),
  ];
  return { ehcp, support, both: (ehcp * plans + support * supported) / (plans + supported) };
}

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
const growth = (from: number, to: number): string => `+${(100 * (to / from - 1)).toFixed(0)} %`;
const points = (value: number): string => value.toFixed(1);

/** The page that sets the carried figures beside what was published of the 2024 study of London. */
export function london2024Page(): string {
  const [then, now] = [stateSpecial('2015/16'), stateSpecial('2023/24')];
  const missing = now.without.join(', ');
  const thenWithout =
    then.total -
    now.without.reduce(
      (sum, name) =>
        sum + countOf('ehcp-in-special', '2015/16', name) - countOf('ehcp-in-independent-special', '2015/16', name),
      0,
    );
  const independent = (period: Period): Sum => londonSum('ehcp-in-independent-special', period, 'numerator');
  const [paidThen, paidNow, paidNewest] = [independent('2015/16'), independent('2023/24'), independent('2024/25')];
  const paidThenWithout =
    paidThen.total -
    paidNow.without.reduce((sum, name) => sum + countOf('ehcp-in-independent-special', '2015/16', name), 0);
  const [plansThen, plansNow] = [
    londonSum('ehc-plans', '2018/19', 'value').total,
    londonSum('ehc-plans', '2023/24', 'value').total,
  ];
  const share = (period: Period): number =>
    areaValue('pupils-with-ehcp', period, 'London') + areaValue('pupils-on-sen-support', period, 'London');
  const [london, england] = [attainmentGap('London'), attainmentGap('England')];
  const timely = (area: string): string => `${points(areaValue('ehc-plans-within-20-weeks', '2023', area))} %`;
  const counted = {
    over: londonSum('ehc-plans-within-20-weeks', '2023', 'numerator'),
    under: londonSum('ehc-plans-within-20-weeks', '2023', 'denominator'),
  };
  const takingPart = (area: string, period: Period): string =>
    `${points(areaValue('participation-16-17-send', period, area))} % with SEND, ${points(areaValue('participation-16-17-all', period, area))} % of all`;
  const attained = (group: 'ehcp' | 'no-sen'): string =>
    ['London', 'England'].map((area) => points(areaValue(`attainment-8-${group}`, '2022/23', area))).join(' against ');
  const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;
  const newest = stateSpecial('2024/25');
  return `<!-- generated by scripts/build-london-2024-page.ts: do not edit -->
# The 2024 study of London, beside the carried figures

In November 2024 London Councils published "Inclusion in London Schools", by Mime. The report itself could not be read for this
page; what it says is taken from its authors' and publisher's announcements and from the press, named below. Where these do
not give a number, the page says "${notFound}" and gives ours alone.

| | said in 2024 | from the carried figures |
|---|--:|--:|
${[
  row('EHC plans in state-funded special schools, London, January 2016', said.stateSpecial[0], whole(then.total)),
  row('the same, January 2024', said.stateSpecial[1], `${whole(now.total)}, without ${missing}`),
  row(
    'its growth',
    said.stateSpecial[2],
    `${growth(then.total, now.total)}; ${growth(thenWithout, now.total)} without ${missing} in both`,
  ),
  row(
    'EHC plans in independent and non-maintained special schools, London, January 2016',
    notFound,
    whole(paidThen.total),
  ),
  row('the same, January 2024', notFound, `${whole(paidNow.total)}, without ${missing}`),
  row(
    'its growth',
    notFound,
    `${growth(paidThenWithout, paidNow.total)} without ${missing} in both; to January 2025 ${growth(paidThen.total, paidNewest.total)}`,
  ),
  row('Share of pupils with SEND, London, January 2024', said.share[0], `${points(share('2023/24'))} %`),
  row('the same, more than in 2016 by', said.share[1], `${points(share('2023/24') - share('2015/16'))} points`),
  row('Growth of EHC plans, London, January 2019 to 2024', said.plans, growth(plansThen, plansNow)),
  row('Growth of pupils with SEND, London, the same years', `${said.pupils[0]}, to ${said.pupils[1]}`, 'cannot say'),
  row('Attainment 8 in 2022/23, pupils with an EHCP less those without SEND, London', notFound, points(london.ehcp)),
  row('the same, England', notFound, points(england.ehcp)),
  row(
    'Attainment 8 in 2022/23, pupils on SEN support less those without SEND, London',
    notFound,
    points(london.support),
  ),
  row('the same, England', notFound, points(england.support)),
  row(
    'Attainment 8 in 2022/23, all pupils with SEND less those without, London',
    notFound,
    `about ${london.both.toFixed(0)}`,
  ),
  row('the same, England', notFound, `about ${england.both.toFixed(0)}`),
  row('EHC plans issued within 20 weeks in 2023, London', notFound, timely('London')),
  row('the same, England', notFound, timely('England')),
  row('In education or training at 16 and 17, March 2023, London', notFound, takingPart('London', '2022/23')),
  row('the same, England', notFound, takingPart('England', '2022/23')),
].join('\n')}

## Where it differs, and why

- **State special schools.** ${whole(now.total)} lacks ${missing}, whose placements of January 2024 were not available when the
  release of 2025 came out. With it the number is higher: in January 2025, when all 33 authorities are there, it is
  ${whole(newest.total)}. The release's own row for London, which is not carried, has 21,183 for January 2024, which rounds to what was said.
- **Independent settings.** The carried group of independent schools changes in 2019/20, when non-maintained special schools join
  it, so growth since 2016 is that of independent and non-maintained special schools, which both releases have apart.
  Independent mainstream schools are not in it.
- **Share of pupils.** The sum of two percentages rounded to one decimal, of all schools. "Just over 17 %" is of another
  selection of schools, or of another rounding: the announcements do not say.
- **Growth of plans.** Ours counts the plans that authorities maintain, to age 25; the study counts pupils in London's schools.
- **Pupils with SEND.** Head counts of pupils by SEN are not carried by authority.
- **Attainment 8.** For all pupils with SEND together no average is published in the files carried. "About" weighs the two gaps by
  the shares of all pupils with a plan and on support in January 2023; those of sixteen-year-olds differ somewhat. Pupils with
  a plan attain more in London than in England (${attained('ehcp')}), and yet the gap is wider, as those without SEND are
  farther ahead still (${attained('no-sen')}).
- **Plans within 20 weeks** leave out exceptions, as published. The counts of the authorities, without ${counted.over.without.join(', ')}, give
  ${points((100 * counted.over.total) / counted.under.total)} %.
- **At 16 and 17.** Those without SEND are not published apart by area, so they are beside all young people.

## Sources of what was said

- State special schools, share of pupils: [Haringey Community Press, 5 November
  2024](https://haringeycommunitypress.co.uk/2024/11/05/london-councils-report-warns-send-pupils-being-failed-by-lack-of-funding/).
- Share of pupils: [London Councils, announcement of
  2024](https://www.londoncouncils.gov.uk/news-and-press-releases/2024/london-councils-announce-recommendations-enhance-inclusion-young).
- Growth of pupils and plans: [Mime, launch of the report](https://www.mimeconsulting.co.uk/report-launch-send-inclusion-london-schools/).

Every gap by theme, region and year: \`npx inclusion-index gaps --theme attainment-8 --year 2022/23\`; see
[context and gaps](context-and-gaps.md).
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync('docs/london-2024.md', london2024Page());
