import { equalWeights } from '../../src/weigh/equal-weights.ts';
import { testWeighting } from '../conformance/test-weighting.ts';

testWeighting(equalWeights(), { sameUnder: ['shift', 'scale', 'common scale'], learns: false });
