import { progress8SenSupport } from '../../../indicators/context/progress-8-sen-support.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(progress8SenSupport, { folder: 'indicators/context' });
