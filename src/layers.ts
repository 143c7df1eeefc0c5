import { reasonCode } from './core/cell.ts';
import { type Column, columnsFrom, emptyColumn } from './core/column.ts';
import type { Indicator } from './core/indicator.ts';
import type { Issue } from './core/issue.ts';
import type { Unit } from './core/observation.ts';
import type { Panel } from './core/panel.ts';
import type { IndicatorScores } from './core/scores.ts';
import type { Spec } from './core/spec.ts';
import { learn } from './normalise/learn.ts';
import { fill, withoutScreened } from './panel/fill.ts';
import { type Fitted, fitSteps } from './panel/fit-steps.ts';
import { type ScreenedOut, screen } from './panel/screen.ts';
import { turn } from './panel/turn.ts';

/** Every layer of one period up to the normalised columns, and who is screened out. */
export interface PeriodLayers<U extends Unit = Unit> {
  readonly indicators: readonly IndicatorScores<U>[];
  readonly out: ScreenedOut;
}

/** Screens, imputes, treats, orients and normalises a panel, period by period; every layer is kept. */
export function layersOf<U extends Unit>(spec: Spec, panel: Panel<string, U>, issues: Issue[]): PeriodLayers<U>[] {
  const { out, imputed } = filled(spec, panel);
  const own = new Map(Object.entries(spec.treatments ?? {}));
  const treatment =
    spec.treat || own.size > 0
      ? fitSteps(spec, 'treat', panel, valuesOf(imputed), (id) => own.get(id) ?? spec.treat)
      : panel.periods.map((): (Fitted | undefined)[] => []);
  const treated = imputed.map((period, p) =>
    period.map((column, i) => {
      const fitted = treatment[p]?.[i];
      return fitted ? { values: fitted.apply(column.values), reasons: column.reasons } : column;
    }),
  );
  const units = panel.periods.reduce((sum, period) => sum + period.units.length, 0);
  const isLower = panel.indicators.map(({ direction }) => direction === 'lower');
  const turned = columnsFrom(units * isLower.filter(Boolean).length);
  const oriented = treated.map((period) =>
    period.map((column, i) => (isLower[i] ? turn(column, turned(column.values.length)) : column)),
  );
  const normalisation = learn(spec, panel, valuesOf(oriented), issues);
  const room = columnsFrom(units * panel.indicators.length);
  return panel.periods.map(({ raw, figures }, p) => {
    const indicators = panel.indicators.map((indicator, i) => {
      const before = raw[i] ?? emptyColumn(0);
      const ready = oriented[p]?.[i] ?? before;
      const fitted = normalisation[p]?.[i];
      const columns = {
        raw: before,
        imputed: imputed[p]?.[i] ?? before,
        treated: treated[p]?.[i] ?? before,
        oriented: ready,
        normalised: normalise(fitted, ready, room(ready.values.length)),
      };
      return new Layers(indicator, columns, treatment[p]?.[i], fitted, figures[i] ?? []);
    });
    return { indicators, out: out[p] ?? new Map() };
  });
}

type Columns = Pick<IndicatorScores, 'raw' | 'imputed' | 'treated' | 'oriented' | 'normalised'>;

/**
 * The layers of one indicator; what was learnt is put in words when it is asked for. Fields are declared and no more: to
 * define each first takes a third of the time of scoring a small panel.
 */
class Layers<U extends Unit> implements IndicatorScores<U> {
  declare readonly indicator: Indicator;
  declare readonly raw: Column;
  declare readonly imputed: Column;
  declare readonly treated: Column;
  declare readonly oriented: Column;
  declare readonly normalised: Column;
  declare readonly figures: IndicatorScores<U>['figures'];
  declare private readonly treating: Fitted | undefined;
  declare private readonly normalising: Fitted | undefined;

  constructor(
    indicator: Indicator,
    columns: Columns,
    treating: Fitted | undefined,
    normalising: Fitted | undefined,
    figures: IndicatorScores<U>['figures'],
  ) {
    this.indicator = indicator;
    this.raw = columns.raw;
    this.imputed = columns.imputed;
    this.treated = columns.treated;
    this.oriented = columns.oriented;
    this.normalised = columns.normalised;
    this.figures = figures;
    this.treating = treating;
    this.normalising = normalising;
  }

  get treatment(): string {
    return this.treating?.describe() ?? 'nothing';
  }

  get learnt(): string {
    return this.normalising?.describe() ?? 'nothing';
  }
}

/** The columns of every period with gaps filled, without the units that are screened out. */
function filled(
  spec: Spec,
  panel: Panel,
): { readonly out: readonly ScreenedOut[]; readonly imputed: readonly (readonly Column[])[] } {
  const { periods } = panel;
  const raw = periods.map((period) => period.raw);
  const rule = spec.screen;
  if (!rule) return { out: [], imputed: fill(spec, panel, raw) };
  const screened = (columns: readonly (readonly Column[])[]): ScreenedOut[] =>
    periods.map(({ units }, p) => screen(rule, units, columns[p] ?? []));
  const without = (columns: readonly (readonly Column[])[], out: readonly ScreenedOut[]) =>
    columns.map((period, p) => withoutScreened(period, out[p] ?? new Map()));
  if (rule.when === 'after imputation') {
    const imputed = fill(spec, panel, raw);
    const out = screened(imputed);
    return { out, imputed: without(imputed, out) };
  }
  const out = screened(raw);
  // Once before, so that nothing is learnt from them, and once after, so that nothing is filled in for them.
  return { out, imputed: without(fill(spec, panel, without(raw, out)), out) };
}

function valuesOf(columns: readonly (readonly Column[])[]): Float64Array[][] {
  return columns.map((period) => period.map(({ values }) => values));
}

function normalise(fitted: Fitted | undefined, { values, reasons }: Column, into: Float64Array): Column {
  if (fitted) return { values: fitted.apply(values, into), reasons };
  const none = reasonCode('not-applicable');
  // What was missing stays missing for its own reason.
  return { values: into.fill(Number.NaN), reasons: reasons.map((reason) => reason || none) };
}
