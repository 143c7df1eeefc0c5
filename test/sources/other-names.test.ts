import { expect, it } from 'vitest';
import * as methods from '../../src/methods.ts';
import { knownElsewhere } from '../../src/sources/other-names.ts';

it('a name from elsewhere is of a method that there is', () => {
  const known = Object.keys(methods);
  const theirs = [
    'i_mean',
    'locf',
    'log_GII',
    'n_borda',
    'n_goalposts',
    'pca',
    'gmean',
    'outrank',
    'ci_bod_mdir',
    'mpi',
  ];
  expect(theirs.map((name) => knownElsewhere(name, known))).toEqual([
    'imputeMean',
    'imputeLastKnown',
    'logarithm',
    'borda',
    'goalposts',
    'pcaWeights',
    'geometric',
    'copeland',
    'multiDirectionalBenefitOfTheDoubt',
    'mazziottaPareto',
  ]);
});

it('a name is only suggested where it can stand', () => {
  expect(knownElsewhere('mean', ['imputeMean', 'imputeMedian'])).toBe('imputeMean');
  expect(knownElsewhere('mean', ['minMax'])).toBeUndefined();
  expect(knownElsewhere('-1', ['higher', 'lower'])).toBe('lower');
  expect(knownElsewhere('nothing of the kind', ['higher', 'lower'])).toBeUndefined();
});
