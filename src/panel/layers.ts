import { type Column, emptyColumn } from '../core/column.ts';
import type { Issue } from '../core/issue.ts';
import type { Unit } from '../core/observation.ts';
import type { Panel } from '../core/panel.ts';
import type { IndicatorScores } from '../core/scores.ts';
import type { Spec } from '../core/spec.ts';
import { learn } from '../normalise/learn.ts';
import { fill, withoutScreened } from './fill.ts';
import { type Fitted, fitSteps } from './fit-steps.ts';
import { orient } from './orient.ts';
import { type ScreenedOut, screen } from './screen.ts';

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
      ? fitSteps(spec, panel, valuesOf(imputed), (id) => own.get(id) ?? spec.treat)
      : panel.periods.map((): (Fitted | undefined)[] => []);
  const treated = imputed.map((period, p) =>
    period.map((column, i) => {
      const fitted = treatment[p]?.[i];
      return fitted ? { values: fitted.apply(column.values), reasons: column.reasons } : column;
    }),
  );
  const oriented = treated.map((period) => period.map((column, i) => orient(column, panel.indicators[i])));
  const normalisation = learn(spec, panel, valuesOf(oriented), issues);
  return panel.periods.map(({ raw, figures }, p) => ({
    out: out[p] ?? new Map(),
    indicators: panel.indicators.map((indicator, i): IndicatorScores<U> => {
      const before = raw[i] ?? emptyColumn(0);
      const turned = oriented[p]?.[i] ?? before;
      const treating = treatment[p]?.[i];
      const normalising = normalisation[p]?.[i];
      return {
        indicator,
        raw: before,
        imputed: imputed[p]?.[i] ?? before,
        treated: treated[p]?.[i] ?? before,
        oriented: turned,
        normalised: normalised(normalising, turned),
        get treatment() {
          return treating?.describe() ?? 'nothing';
        },
        get learnt() {
          return normalising?.describe() ?? 'nothing';
        },
        figures: figures[i] ?? [],
      };
    }),
  }));
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

function normalised(fitted: Fitted | undefined, { values, reasons }: Column): Column {
  if (fitted) return { values: fitted.apply(values), reasons };
  const none = emptyColumn(values.length, 'not-applicable');
  // What was missing stays missing for its own reason.
  return { values: none.values, reasons: none.reasons.map((reason, u) => reasons[u] || reason) };
}
