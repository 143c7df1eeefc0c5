import { suspensionRateAllSchools } from '../../../indicators/stand-ins/suspension-rate-all-schools.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(suspensionRateAllSchools, { folder: 'indicators/stand-ins' });
