import { ehcPlansWithin20Weeks } from '../../../indicators/context/ehc-plans-within-20-weeks.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(ehcPlansWithin20Weeks, { folder: 'indicators/context' });
