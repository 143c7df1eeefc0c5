import { persistentAbsenceSenSupport } from '../../../indicators/context/persistent-absence-sen-support.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(persistentAbsenceSenSupport, { folder: 'indicators/context' });
