import { fsmPrimary } from '../../../indicators/context/fsm-primary.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(fsmPrimary, { folder: 'indicators/context' });
