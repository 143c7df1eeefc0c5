import { ks2ExpectedStandardNoSen } from '../../../indicators/context/ks2-expected-standard-no-sen.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(ks2ExpectedStandardNoSen, { folder: 'indicators/context' });
