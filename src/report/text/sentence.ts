import type { Among } from '../../analyse/compare/among.ts';
import type { Simulation } from '../../analyse/simulate/simulation-types.ts';
import type { Change } from '../../analyse/time/change.ts';
import type { Unit } from '../../core/observation.ts';
import type { Period } from '../../core/period.ts';

/** What a sentence is about. */
export type SentenceKind =
  | 'rank'
  | 'score'
  | 'quarter'
  | 'tied'
  | 'range'
  | 'strengths'
  | 'weaknesses'
  | 'change'
  | 'causes'
  | 'beside'
  | 'gaps'
  | 'few'
  | 'last'
  | 'groups'
  | 'improved'
  | 'moved'
  | 'unranked';

/** Something that the numbers say, in plain English. */
export interface Sentence {
  readonly kind: SentenceKind;
  readonly text: string;
}

/** What units and their groups are called. */
export interface Nouns {
  readonly unit: string;
  readonly units: string;
  readonly group: string;
  readonly groups: string;
}

/** Some units that a unit is compared with. */
export interface Others<U extends Unit = Unit> {
  /** What they are called, to stand after "the mean of": `its statistical neighbours`. */
  readonly title: string;
  readonly among: Among<U>;
}

/** What {@link sentences} is told. */
export interface SentenceOptions<U extends Unit = Unit> {
  /** Default the newest year for which every indicator is published. */
  readonly year?: Period;
  /** The id of a unit to speak of; default all of them. */
  readonly unit?: string;
  /** What `simulate` gives of that year. Without it sentences say that nobody worked out how certain a rank is. */
  readonly uncertainty?: Pick<Simulation<string, string, U>, 'of' | 'periods'>;
  /** What `change` gives up to that year, with `intervals`, so that what moved is told from chance. */
  readonly change?: Change<string, string, U>;
  /** With whom a unit is compared. Default nobody. */
  readonly others?: readonly Others<U>[];
  /** The group of a unit, its region for instance. Default none. */
  readonly group?: (unit: U) => string;
  /** Default `unit`, `units`, `group`, `groups`. */
  readonly nouns?: Nouns;
}

/** What units are called where nobody says. */
export const plainNouns: Nouns = { unit: 'unit', units: 'units', group: 'group', groups: 'groups' };
