import { tribunalAppealRate } from '../../../indicators/context/tribunal-appeal-rate.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(tribunalAppealRate, { folder: 'indicators/context' });
