export { type BudgetWeights, budgetWeights } from './budget-weights.ts';
export { criticWeights } from './critic-weights.ts';
export { entropyWeights } from './entropy-weights.ts';
export { equalWeights } from './equal-weights.ts';
export { indicatorCountWeights } from './indicator-count-weights.ts';
export type { Judgement, Judgements } from './judgements.ts';
export { type PairwiseWeights, pairwiseWeights } from './pairwise-weights.ts';
export { type PcaWeightsFrom, type PcaWeightsParams, pcaWeights } from './pca-weights.ts';
export type { LearntWeights } from './shares.ts';
