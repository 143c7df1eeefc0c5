import { permanentExclusionRateNoSen } from '../../../indicators/context/permanent-exclusion-rate-no-sen.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(permanentExclusionRateNoSen, { folder: 'indicators/context' });
