/** A unit in every index that is compared. */
export interface ComparedUnit<N extends string = string> {
  readonly id: string;
  readonly name: string;
  /** Its rank by the name of the index; `null` where it is not ranked. */
  readonly ranks: Readonly<Record<N, number | null>>;
  /** Its score by the name of the index; `null` where it has none. */
  readonly scores: Readonly<Record<N, number | null>>;
  /** Its rank in the first index less that in each: above 0 where it does better there. `null` where either is missing. */
  readonly shifts: Readonly<Record<N, number | null>>;
  /** Why it is not ranked, by the name of the index. */
  readonly because: Readonly<Partial<Record<N, string>>>;
}

/** How far an index is from the first one. */
export interface ComparedIndex<N extends string = string> {
  readonly name: N;
  /** How many units it ranks. */
  readonly ranked: number;
  /** How many units it and the first both rank: all that follows is about these. */
  readonly shared: number;
  /** Pearson's correlation of the scores. */
  readonly pearson: number | null;
  /** Spearman's correlation of the ranks. */
  readonly spearman: number | null;
  /** Kendall's tau-b of the ranks. */
  readonly kendall: number | null;
  /** The mean, median and greatest number of places that units move, up or down. */
  readonly meanShift: number | null;
  readonly medianShift: number | null;
  readonly maximumShift: number | null;
  /** The units that move most, those moving farthest first. */
  readonly movers: readonly { readonly id: string; readonly name: string; readonly shift: number }[];
  /** Why there is no correlation. */
  readonly because?: string;
}

/** Some rankings of the same units side by side. */
export interface RankComparison<N extends string = string> {
  /** Every unit in any of them, in the order of the first, then those that the first does not rank, by id. */
  readonly units: readonly ComparedUnit<N>[];
  /** Every index after the first, compared with the first. */
  readonly indices: readonly ComparedIndex<N>[];
}

/** How rankings are compared. */
export interface ComparisonOptions {
  /**
   * Whether units are ranked anew among those that every index ranks. Default no: ranks are those of each index, and a unit moves too where
   * others come or go.
   */
  readonly sharedOnly?: boolean;
  /** How many of the units that move most to name. Default 5. */
  readonly movers?: number;
}
