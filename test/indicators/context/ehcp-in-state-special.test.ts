import { ehcpInStateSpecial } from '../../../indicators/context/ehcp-in-state-special.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(ehcpInStateSpecial, { folder: 'indicators/context' });
