import { persistentAbsenceNoSen } from '../../../indicators/context/persistent-absence-no-sen.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(persistentAbsenceNoSen, { folder: 'indicators/context' });
