import { ks2ExpectedStandardSenSupport } from '../../../indicators/context/ks2-expected-standard-sen-support.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(ks2ExpectedStandardSenSupport, { folder: 'indicators/context' });
