import { checks as aggregate } from './aggregate.ts';
import { checks as audit } from './audit.ts';
import { checks as benefitOfTheDoubt } from './benefit-of-the-doubt.ts';
import { checks as compind } from './compind.ts';
import { checks as correlation } from './correlation.ts';
import { checks as denominate } from './denominate.ts';
import type { Checks } from './golden.ts';
import { checks as impute } from './impute.ts';
import { checks as normalise } from './normalise.ts';
import { checks as panel } from './panel.ts';
import { checks as results } from './results.ts';
import { checks as screen } from './screen.ts';
import { checks as sensitivity } from './sensitivity.ts';
import { checks as stats } from './stats.ts';
import { checks as treat } from './treat.ts';
import { checks as unit } from './unit.ts';
import { checks as weights } from './weights.ts';

/** The checks of each group of reference results. */
export const groups: readonly Checks[] = [
  aggregate,
  audit,
  benefitOfTheDoubt,
  compind,
  correlation,
  denominate,
  impute,
  normalise,
  panel,
  results,
  screen,
  sensitivity,
  stats,
  treat,
  unit,
  weights,
];

/** All of them, by case id. */
export const checks: Checks = Object.assign({}, ...groups);
