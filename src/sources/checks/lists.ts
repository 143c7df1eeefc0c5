import { authoritiesByDate } from './authorities-by-date.ts';
import { blankFigures } from './blank-figures.ts';
import { blankRows } from './blank-rows.ts';
import type { FigureCheck, TableCheck } from './check.ts';
import { codesAgainstNames } from './codes-against-names.ts';
import { dataColumns } from './data-columns.ts';
import { duplicateRows } from './duplicate-rows.ts';
import { encoding } from './encoding.ts';
import { figureSymbols } from './figure-symbols.ts';
import { figureTotals } from './figure-totals.ts';
import { filterLevels } from './filter-levels.ts';
import { filterTotals } from './filter-totals.ts';
import { geographicLevels } from './geographic-levels.ts';
import { headings } from './headings.ts';
import { inRange } from './in-range.ts';
import { jumps } from './jumps.ts';
import { knownAuthorities } from './known-authorities.ts';
import { metaColumns } from './meta-columns.ts';
import { onItsBasis } from './on-its-basis.ts';
import { otherSymbols } from './other-symbols.ts';
import { ratesAndCounts } from './rates-and-counts.ts';
import { registeredAuthorities } from './registered-authorities.ts';
import { repeatedFigures } from './repeated-figures.ts';
import { requiredColumns } from './required-columns.ts';
import { rowLengths } from './row-lengths.ts';
import { series } from './series.ts';
import { spacesAround } from './spaces-around.ts';
import { symbols } from './symbols.ts';
import { thousandsSeparators } from './thousands-separators.ts';
import { timeIdentifiers } from './time-identifiers.ts';
import { timePeriods } from './time-periods.ts';
import { totals } from './totals.ts';
import { unreadableFigures } from './unreadable-figures.ts';
import { vintages } from './vintages.ts';

/** Every check of a table, in the order they are reported in: its form, when and where, filters, figures. */
export const tableChecks: readonly TableCheck[] = /* @__PURE__ */ Object.freeze([
  encoding,
  headings,
  requiredColumns,
  metaColumns,
  dataColumns,
  rowLengths,
  blankRows,
  spacesAround,
  timeIdentifiers,
  timePeriods,
  geographicLevels,
  knownAuthorities,
  codesAgainstNames,
  filterLevels,
  filterTotals,
  duplicateRows,
  unreadableFigures,
  thousandsSeparators,
  blankFigures,
  otherSymbols,
  symbols,
  totals,
]);

/** Every check of figures, in the order they are reported in. */
export const figureChecks: readonly FigureCheck[] = /* @__PURE__ */ Object.freeze([
  repeatedFigures,
  registeredAuthorities,
  authoritiesByDate,
  onItsBasis,
  inRange,
  ratesAndCounts,
  figureTotals,
  jumps,
  vintages,
  series,
  figureSymbols,
]);
