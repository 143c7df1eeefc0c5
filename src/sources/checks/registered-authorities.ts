import { authorities } from '../../england/authority.ts';
import { findAuthority } from '../../england/find-authority.ts';
import type { FigureCheck } from './check.ts';
import { placeOf } from './figure-set.ts';

/** Figures of units that the register does not know. */
export const registeredAuthorities: FigureCheck = {
  id: 'registered-authorities',
  title: 'Every figure is of an authority in the register',
  finds: 'units that are no upper-tier authority of England since 2009, no region and not England',
  remedy: 'Correct the name or code, or leave the figure out.',
  stage: 'figures',
  run({ years }, report) {
    const known = new Set(authorities().map(({ id }) => id));
    const told = new Set<string>();
    for (const { figures } of years) {
      for (const figure of figures) {
        const { id, name } = figure.unit;
        if (known.has(id) || told.has(id)) continue;
        told.add(id);
        const { issue } = findAuthority(name);
        const message = issue?.message ?? `"${id}" is no id of the register, and "${name}" is an authority there.`;
        const remedy = issue?.remedy ?? 'Use the authority of the register as the unit.';
        report({ severity: 'error', message, remedy, ...placeOf(figure) });
      }
    }
  },
};
