import { attainment8NoSen } from '../../../indicators/context/attainment-8-no-sen.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(attainment8NoSen, { folder: 'indicators/context' });
