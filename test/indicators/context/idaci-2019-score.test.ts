import { idaci2019Score } from '../../../indicators/context/idaci-2019-score.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(idaci2019Score, { folder: 'indicators/context' });
