import { EesError } from './error.ts';
import type { EesResultPage } from './results.ts';

/**
 * Every page in turn. A page of a data set that changed meanwhile would repeat rows or leave some out, so that totals, page
 * size and number of rows must be what the first page promised.
 */
export async function* allPages(
  url: string,
  pageAt: (page: number) => Promise<EesResultPage>,
): AsyncGenerator<EesResultPage, void, void> {
  const first = await pageAt(1);
  const { pageSize, totalResults } = first.paging;
  const moved = (what: string): EesError =>
    new EesError('ees-moved', `${url}: ${what} while pages were read.`, 'Start again; rows read so far are not all.', {
      url,
    });
  let seen = 0;
  for (let page = first, number = 1; ; page = await pageAt(++number)) {
    const { paging, results } = page;
    if (paging.totalResults !== totalResults)
      throw moved(`the number of rows went from ${totalResults} to ${paging.totalResults}`);
    if (paging.page !== number || paging.pageSize !== pageSize)
      throw moved(`page ${number} of ${pageSize} rows came as page ${paging.page} of ${paging.pageSize}`);
    // A page of no rows before the last would be asked for without end.
    const due = seen < totalResults ? Math.max(1, Math.min(pageSize, totalResults - seen)) : 0;
    if (results.length !== due) throw moved(`page ${number} came with ${results.length} rows in place of ${due}`);
    yield page;
    seen += results.length;
    if (seen >= totalResults) return;
  }
}
