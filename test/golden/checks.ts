import { checks as aggregate } from './aggregate.ts';
import { checks as compind } from './compind.ts';
import { checks as denominate } from './denominate.ts';
import type { Checks } from './golden.ts';
import { checks as impute } from './impute.ts';
import { checks as normalise } from './normalise.ts';
import { checks as results } from './results.ts';
import { checks as screen } from './screen.ts';
import { checks as treat } from './treat.ts';

/** The checks of each group of reference results. */
export const groups: readonly Checks[] = [aggregate, compind, denominate, impute, normalise, results, screen, treat];

/** All of them, by case id. */
export const checks: Checks = Object.assign({}, ...groups);
