import type { FigureCheck } from './check.ts';

/** Figures of one measure and year from several publications or files. */
export const vintages: FigureCheck = {
  id: 'vintages',
  title: 'Every year of a measure is from one publication',
  finds:
    'figures of one measure and year from more than one publication or file: figures are revised, so authorities are then compared across editions',
  remedy: 'Take the whole year from one of them, the newest.',
  stage: 'figures',
  run({ years }, report) {
    for (const year of years) {
      const counts = new Map<string, { publication: string; file: string; count: number }>();
      for (const { source } of year.figures) {
        const { publication, file } = source;
        const key = JSON.stringify([publication, file]);
        counts.set(key, { publication, file, count: (counts.get(key)?.count ?? 0) + 1 });
      }
      if (counts.size < 2) continue;
      const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, source]) => source);
      const listed = sorted
        .map(
          ({ publication, file, count }) => `${count} from ${publication === file ? file : `${publication}, ${file}`}`,
        )
        .join('; ');
      report({
        severity: 'warning',
        message: `${year.id}, ${year.period}: ${listed}.`,
        remedy: 'Take the whole year from one of them, the newest.',
        period: year.period,
        measure: year.id,
      });
    }
  },
};
