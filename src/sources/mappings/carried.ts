import { absenceByCharacteristic } from './absence.ts';
import { childPoverty2019, deprivation2019 } from './deprivation.ts';
import { exclusionsByCharacteristic, exclusionsByLevel } from './exclusions.ts';
import { keyStage4of2018, keyStage4of2019 } from './key-stage-4.ts';
import { lait } from './lait.ts';
import type { Mapping } from './mapping.ts';
import { senInEngland } from './sen-in-england.ts';
import { placement2022, timeliness2022 } from './sen2-2022.ts';
import { needs2025, placement2025, timeliness2025, tribunal2025 } from './sen2-2025.ts';
import { placement2019, timeliness2019, timeliness2023 } from './sen2-older.ts';

/**
 * How the measures the library carries are read from the files they are published in.
 *
 * @example
 * ```ts
 * import { carriedMappings } from 'inclusion-index/sources';
 * const files = carriedMappings.filter(({ measures }) => measures.some(({ measure }) => measure === 'ehc-plans'));
 * files.map(({ file }) => file); // => ['caseload.csv', 'sen2_estab_caseload.csv', 'SEN2_ESTAB_STOCK.csv']
 * ```
 */
export const carriedMappings: readonly Mapping[] = [
  lait,
  placement2025,
  needs2025,
  timeliness2025,
  tribunal2025,
  placement2022,
  timeliness2022,
  timeliness2023,
  placement2019,
  timeliness2019,
  exclusionsByLevel,
  exclusionsByCharacteristic,
  absenceByCharacteristic,
  senInEngland,
  keyStage4of2018,
  keyStage4of2019,
  deprivation2019,
  childPoverty2019,
];
