import { Resvg } from '@resvg/resvg-js';
import { describe, it } from 'vitest';
import { england } from '../report/charts/chart-data.ts';
import { everyChart } from '../report/charts/every-chart.ts';
import { expectPicture } from './expect-picture.ts';
import { liberationSans } from './fonts.ts';

describe.runIf(liberationSans)('charts of England look as they did', () => {
  const font = { loadSystemFonts: false, fontFiles: [...(liberationSans ?? [])], defaultFontFamily: 'Liberation Sans' };

  // Half as large as they are, which keeps them small and shows what is where.
  it.each(everyChart.map(({ name, draw }) => [name, draw] as const))('%s', async (name, draw) => {
    const svg = await draw(await england());
    expectPicture(name, new Resvg(svg, { font, fitTo: { mode: 'zoom', value: 0.5 } }).render().asPng());
  });
});
