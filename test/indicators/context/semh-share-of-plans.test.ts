import { semhShareOfPlans } from '../../../indicators/context/semh-share-of-plans.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(semhShareOfPlans, { folder: 'indicators/context' });
