import { suspensionRateNoSen } from '../../../indicators/context/suspension-rate-no-sen.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(suspensionRateNoSen, { folder: 'indicators/context' });
