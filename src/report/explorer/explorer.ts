import type { Observation, Unit } from '../../core/observation.ts';
import type { Panel } from '../../core/panel.ts';
import type { Spec } from '../../core/spec.ts';
import type { ExplorerOptions } from './explorer-options.ts';

/**
 * One self-contained page in which readers ask what the ranking would be if the weights, the scale, the way to combine or the
 * direction of an indicator were theirs. The engine is in the page, so ranks agree with `score`; nothing is fetched from anywhere.
 *
 * @param spec the index
 * @param data published figures, or a panel made of them by `arrange`
 * @throws `InclusionIndexError` for a year that was not scored, or an index with a method of your own, which cannot be written into a page
 * @example
 * ```ts
 * import { figures } from 'inclusion-index/england';
 * import { inclusionIndex } from 'inclusion-index/indicators';
 * import { explorer } from 'inclusion-index/report';
 * const page = await explorer(inclusionIndex, figures());
 * page.startsWith('<!doctype html>'); // => true
 * ```
 */
export async function explorer<I extends string, G extends string, U extends Unit>(
  spec: Spec<I, G>,
  data: Iterable<Observation<U>> | Panel<string, U>,
  options: ExplorerOptions = {},
): Promise<string> {
  // Loaded when it is called: it brings every method, and what the page runs.
  const { explorerPage } = await import('./explorer-page.ts');
  return explorerPage(spec, data, options);
}
