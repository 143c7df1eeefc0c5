import type { Among } from '../analyse/compare/among.ts';
import type { Observation } from '../core/observation.ts';
import type { Period } from '../core/period.ts';
import { type Authority, type AuthorityUnit, findAuthority } from '../england/index.ts';
import { alikeIn, measuresNamed } from './alike.ts';
import { named } from './authority-in.ts';
import { UsageError } from './io.ts';
import { neighboursAs } from './neighbours.ts';

/** With whom an authority is to be compared, as the user says it. */
export interface OthersOptions {
  readonly with?: string;
  readonly alike?: string;
  readonly set?: string;
}

/** Whom an authority is compared with, and how to say it. */
export interface Others {
  readonly among: Among<AuthorityUnit>;
  readonly words: string;
  readonly notes?: readonly string[];
}

/** Whom an authority is compared with in a year. */
export function othersOf(
  options: OthersOptions,
  authority: Authority,
  year: Period,
  observations: readonly Observation<AuthorityUnit>[],
): Others {
  if (options.alike === undefined) return othersNamed(options, authority, year);
  const { ids, notes } = alikeIn(options.alike, authority, year, observations);
  return { among: ids, words: `those most alike in ${options.alike.split(',').join(', ')}`, notes };
}

/** Ends the command where what is asked for makes no sense in any year. */
export function checkOthers(options: OthersOptions, authority: Authority): void {
  const { alike, with: others, set } = options;
  if (alike !== undefined && others !== undefined) throw new UsageError('Give --with or --alike, not both.');
  if (set !== undefined && (alike !== undefined || (others ?? 'neighbours').toLowerCase() !== 'neighbours')) {
    throw new UsageError('--set is the set of neighbours: give it with --with neighbours.');
  }
  if (alike === undefined) othersNamed(options, authority);
  else measuresNamed(alike);
}

function othersNamed(
  { with: others = 'neighbours', set }: OthersOptions,
  { id, name, region }: Authority,
  year?: Period,
): Others {
  switch (others.toLowerCase()) {
    case 'neighbours': {
      const { neighbours, set: used } = neighboursAs(id, set);
      return { among: neighbours.map(({ authority }) => authority.id), words: `its statistical neighbours (${used})` };
    }
    case 'region':
      return { among: (unit) => unit.region === region, words: `the others in ${region}` };
    case 'england':
      return { among: () => true, words: 'all others in England' };
    default: {
      // "Bristol, City of" is one name.
      const names = findAuthority(others).authority ? [others] : others.split(',');
      const list = names.map((text) => named(text, year));
      if (list.every((one) => one.id === id)) {
        throw new UsageError(`${name} is to be compared with itself: name another.`);
      }
      return { among: list.map((one) => one.id), words: list.map((one) => one.name).join(', ') };
    }
  }
}
