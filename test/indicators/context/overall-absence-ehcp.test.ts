import { overallAbsenceEhcp } from '../../../indicators/context/overall-absence-ehcp.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(overallAbsenceEhcp, { folder: 'indicators/context' });
