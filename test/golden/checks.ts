import { checks as aggregate } from './aggregate.ts';
import { checks as compind } from './compind.ts';
import type { Checks } from './golden.ts';
import { checks as normalise } from './normalise.ts';
import { checks as results } from './results.ts';

/** The checks of each group of reference results. */
export const groups: readonly Checks[] = [normalise, aggregate, compind, results];

/** All of them, by case id. */
export const checks: Checks = Object.assign({}, ...groups);
