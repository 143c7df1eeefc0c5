import { imd2019Score } from '../../../indicators/context/imd-2019-score.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(imd2019Score, { folder: 'indicators/context' });
