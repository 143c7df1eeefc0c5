import { participation1617All } from '../../../indicators/context/participation-16-17-all.ts';
import { testIndicator } from '../../conformance/test-indicator.ts';

testIndicator(participation1617All, { folder: 'indicators/context' });
