import { denominate } from 'inclusion-index/methods';
import { asemIndex, asemObservations, asemScores, denominatedBy, idOf, measureOf, scoresIn } from './asem.ts';
import { type Checks, numbersOf, readGoldenFile, unitsOf } from './golden.ts';

export const checks: Checks = {
  denominate_default: (golden, compare) => {
    const [meta, output] = [golden.input('meta'), golden.output()];
    const scores = asemScores(asemIndex(meta, { indicator: denominatedBy(meta) }), golden.input('data'));
    const units = scores.units.map(({ id }) => id);
    compare.equal([units.length, output.columns.length - 1], [51, 49], 'units and indicators');
    for (const code of output.columns.slice(1)) {
      const { raw } = scores.indicator(idOf(code));
      const expected = numbersOf(output, code, units);
      // Relative to the greatest: border crossings per square kilometre are far below the tolerance of the case.
      const greatest = Math.max(...expected.filter((value) => !Number.isNaN(value)));
      const scaled = (column: Float64Array): Float64Array => column.map((value) => value / greatest);
      compare.numbers(scaled(raw.values), scaled(expected), code);
    }
  },

  denominate_df_scaled: (golden, compare) => {
    const output = golden.output();
    const units = unitsOf(output);
    const spec = asemIndex(readGoldenFile('input/asem_iMeta.json'), {
      units,
      indicator: (indicator) => {
        if (indicator.id === 'goods') return denominate(indicator, measureOf('GDP'));
        return indicator.id === 'flights' ? denominate(indicator, measureOf('Population'), { per: 1000 }) : indicator;
      },
    });
    // The data have a GDP and a population of their own.
    const figures = asemObservations(golden.input('data')).filter(({ measure }) =>
      ['goods', 'flights'].includes(measure),
    );
    const scores = scoresIn(2018, spec, [...figures, ...asemObservations(golden.input('denominators'))]);
    for (const code of ['Goods', 'Flights']) {
      const own = units.map((unit) => scores.indicator(idOf(code)).raw.values[scores.indexOf(unit)] ?? Number.NaN);
      // Trade per dollar of GDP is of the order of 1e-10.
      const ratio = [...numbersOf(output, code, units)].map((expected, u) => (own[u] ?? Number.NaN) / expected);
      compare.numbers(ratio, new Float64Array(units.length).fill(1), `${code}, ours over theirs`);
    }
  },
};
