/** The different texts met in a column: the first row of each, and how many rows have it. */
export class MetTexts {
  readonly #met = new Map<string, { row: number; count: number }>();

  /** Notes a cell; a row too short to have it says nothing. Rows may come in any order. */
  add(text: string | undefined, row: number): void {
    if (text === undefined) return;
    const met = this.#met.get(text);
    if (!met) this.#met.set(text, { row, count: 1 });
    else {
      met.count++;
      if (row < met.row) met.row = row;
    }
  }

  /** Each of them, in the order of the texts. */
  inOrder(): readonly (readonly [text: string, met: { readonly row: number; readonly count: number }])[] {
    return [...this.#met].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}
