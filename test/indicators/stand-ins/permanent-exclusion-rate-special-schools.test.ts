import { permanentExclusionRateSpecialSchools } from '../../../indicators/stand-ins/permanent-exclusion-rate-special-schools.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(permanentExclusionRateSpecialSchools, { folder: 'indicators/stand-ins' });
