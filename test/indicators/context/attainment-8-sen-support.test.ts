import { attainment8SenSupport } from '../../../indicators/context/attainment-8-sen-support.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(attainment8SenSupport, { folder: 'indicators/context' });
