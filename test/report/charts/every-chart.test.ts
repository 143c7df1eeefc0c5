import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as report from '../../../src/report/index.ts';
import { testChart } from '../../conformance/test-chart.ts';
import { everyChart } from './every-chart.ts';

for (const chart of everyChart) testChart(chart);

describe('the list of charts', () => {
  it('has every chart that is exported', () => {
    const files = readdirSync('src/report/charts').map((file) => file.replace(/\.ts$/, ''));
    const exported = Object.keys(report).filter((name) => files.includes(kebab(name)));
    expect(everyChart.map(({ name }) => name).sort()).toEqual(
      exported.map((name) => kebab(name).replace(/-chart$/, '')).sort(),
    );
  });
});

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
