import { permanentExclusionRateAllSchools } from '../../../indicators/stand-ins/permanent-exclusion-rate-all-schools.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(permanentExclusionRateAllSchools, { folder: 'indicators/stand-ins' });
