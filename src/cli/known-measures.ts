import { catalogue } from '../../indicators/index.ts';
import type { Measure } from '../core/indicator.ts';

/** The measures of all indicators that the library knows, each once. */
export function knownMeasures(): Measure[] {
  const all = catalogue.flatMap((indicator): readonly Measure[] => indicator.measures);
  return [...new Map(all.map((measure) => [measure.id, measure])).values()];
}
