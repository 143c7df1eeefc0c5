import { ehcPlans } from '../../../indicators/context/ehc-plans.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(ehcPlans, { folder: 'indicators/context' });
