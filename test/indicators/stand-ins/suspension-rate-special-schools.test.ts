import { suspensionRateSpecialSchools } from '../../../indicators/stand-ins/suspension-rate-special-schools.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(suspensionRateSpecialSchools, { folder: 'indicators/stand-ins' });
