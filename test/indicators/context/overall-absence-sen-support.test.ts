import { overallAbsenceSenSupport } from '../../../indicators/context/overall-absence-sen-support.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(overallAbsenceSenSupport, { folder: 'indicators/context' });
