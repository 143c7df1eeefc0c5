import { fsmSecondary } from '../../../indicators/context/fsm-secondary.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(fsmSecondary, { folder: 'indicators/context' });
