import { progress8NoSen } from '../../../indicators/context/progress-8-no-sen.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(progress8NoSen, { folder: 'indicators/context' });
