import { overallAbsenceNoSen } from '../../../indicators/context/overall-absence-no-sen.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(overallAbsenceNoSen, { folder: 'indicators/context' });
