import { persistentAbsenceEhcp } from '../../../indicators/context/persistent-absence-ehcp.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(persistentAbsenceEhcp, { folder: 'indicators/context' });
