/** Items from one number up to but not another. */
export type Block = readonly [from: number, to: number];

/** Numbered items of work, given out in blocks; and what is known of how many are done. */
export class Blocks {
  readonly #of: number;
  readonly #mayEnd: (next: number) => boolean;
  readonly #onDone: (done: number) => void;
  #lost: Block[] = [];
  #next = 0;
  #done = 0;
  #told = 0;

  /** `mayEnd`: whether no more need be begun once so many are. */
  constructor(of: number, mayEnd: (next: number) => boolean, onDone: (done: number) => void) {
    this.#of = of;
    this.#mayEnd = mayEnd;
    this.#onDone = onDone;
  }

  /** So many items to do, or as many as there are; none where all are begun, or no more shall be. */
  take(size: number): Block | undefined {
    if (this.areGiven) return undefined;
    const [from, last] = this.#lost.pop() ?? [this.#next, this.#of];
    const isLost = from < this.#next;
    const to = Math.min(last, from + size);
    if (!isLost) this.#next = to;
    else if (to < last) this.#lost.push([to, last]);
    return [from, to];
  }

  /** Says that so many more are done. */
  finish(items: number): void {
    this.#done += items;
    if (this.#done <= this.#told) return;
    this.#told = this.#done;
    this.#onDone(this.#done);
  }

  /** Takes blocks back, of which those that were done are to be done again. */
  lose(blocks: readonly Block[], finished: number): void {
    this.#lost.push(...blocks);
    this.#done -= finished;
  }

  /** Whether all that shall be done is given out. */
  get areGiven(): boolean {
    return this.#lost.length === 0 && (this.#next >= this.#of || this.#mayEnd(this.#next));
  }

  /** How many were never given out. */
  get left(): number {
    return this.#of - this.#next;
  }

  get done(): number {
    return this.#done;
  }
}
