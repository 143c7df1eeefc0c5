import { InclusionIndexError } from './error.ts';
import type { Spec } from './spec.ts';
import type { Step } from './step.ts';
import { groupsOf, indicatorsOf, membersOf } from './tree.ts';

/** Ids that name other things in a table of results. */
const columnsOfTables: readonly string[] = ['rank', 'range', 'of', 'score', 'coverage', 'years', 'id', 'name'];

/** Throws where a spec cannot mean anything: see {@link defineIndex}. `score` calls it too, for variants made by hand. */
export function checkSpec<I extends string, G extends string>(spec: Spec<I, G>): void {
  const indicators = indicatorsOf(spec.children).map((indicator): string => indicator.id);
  const groups = groupsOf(spec.children).map((group): string => group.id);
  const fail = (code: string, message: string, remedy: string): never => {
    throw new InclusionIndexError(code, `Index "${spec.id}": ${message}`, remedy);
  };
  if (indicators.length === 0) fail('no-indicators', 'it has no indicator.', 'Put at least one into children.');
  const seen = new Set<string>();
  for (const id of groups) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) || columnsOfTables.includes(id)) {
      fail(
        'bad-group',
        `"${id}" cannot be the id of a group.`,
        `Use small letters, digits and single hyphens, and none of ${columnsOfTables.join(', ')}.`,
      );
    }
  }
  for (const id of [...indicators, ...groups]) {
    if (seen.has(id))
      fail('duplicate-id', `"${id}" is used twice.`, 'Give every indicator and group an id of its own.');
    seen.add(id);
  }
  for (const [id, weight] of Object.entries<number | undefined>(spec.weights ?? {})) {
    if (!seen.has(id))
      fail('unknown-weight', `weight for "${id}", which it does not have.`, `It has ${[...seen].join(', ')}.`);
    if (weight !== undefined && !(Number.isFinite(weight) && weight >= 0)) {
      fail('bad-weight', `the weight of "${id}" is ${weight}.`, 'Give 0 or more.');
    }
  }
  const used = new Set([
    ...membersOf(spec.over, spec.children),
    ...groupsOf(spec.children).flatMap((group) => membersOf(group.over, group.children)),
  ]);
  for (const id of Object.keys(spec.weights ?? {})) {
    const remedy = 'Weigh the indicators, or let the index be made of its children.';
    if (!used.has(id))
      fail(
        'unused-weight',
        `the weight of "${id}" enters nothing: scores are made of the indicators straight.`,
        remedy,
      );
  }
  const measures = new Map<string, string>();
  for (const measure of indicatorsOf(spec.children).flatMap((indicator) => indicator.measures)) {
    const text = JSON.stringify(measure);
    if ((measures.get(measure.id) ?? text) !== text) {
      fail('conflicting-measures', `measure "${measure.id}" is defined in two ways.`, 'Define it once, and use that.');
    }
    measures.set(measure.id, text);
  }
  for (const [id, lag] of Object.entries<number | undefined>(spec.lags ?? {})) {
    if (lag !== undefined && !Number.isInteger(lag))
      fail('bad-lag', `the lag of "${id}" is ${lag}.`, 'Give whole years.');
  }
  const weights: Readonly<Record<string, number | undefined>> = spec.weights ?? {};
  const checkLevel = (what: string, ids: readonly string[]): void => {
    if (ids.every((id) => weights[id] === 0))
      fail('zero-weights', `all weights in ${what} are 0.`, 'Give at least one above 0.');
  };
  checkLevel('the index', membersOf(spec.over, spec.children));
  for (const group of groupsOf(spec.children)) {
    if (group.children.length === 0)
      fail('empty-group', `group "${group.id}" has no children.`, 'Remove it or fill it.');
    if (!(0 <= (group.known ?? 0) && (group.known ?? 0) <= 1))
      fail('bad-known', `group "${group.id}" needs ${group.known} known.`, 'Give a share from 0 to 1.');
    checkLevel(`group "${group.id}"`, membersOf(group.over, group.children));
  }
  const checkNamed = (what: string, ids: readonly string[]): void => {
    for (const id of ids.filter((id) => !indicators.includes(id))) {
      fail(`unknown-${what}`, `${what} for "${id}", which it does not have.`, `It has ${indicators.join(', ')}.`);
    }
  };
  checkNamed('lag', Object.keys(spec.lags ?? {}));
  checkNamed('normalisation', Object.keys(spec.normalisations ?? {}));
  checkNamed(
    'substitute',
    (spec.substitutes ?? []).flatMap((substitute) => ('indicator' in substitute ? [substitute.indicator] : [])),
  );
  const ways: Readonly<Record<Step['kind'], readonly (Step | undefined)[]>> = {
    treat: [spec.treat, ...Object.values<Step | undefined>(spec.treatments ?? {})],
    normalise: [spec.normalise, ...Object.values<Step | undefined>(spec.normalisations ?? {})],
  };
  for (const [kind, steps] of Object.entries(ways)) {
    const other = steps.find((step) => step && step.kind !== kind);
    if (other)
      fail('wrong-step', `${other.type} does not ${kind}: it is a way to ${other.kind}.`, `Use one to ${kind}.`);
  }
  checkNamed('imputation', Object.keys(spec.imputations ?? {}));
  checkNamed('treatment', Object.keys(spec.treatments ?? {}));
  const { known = 0, nonZero = 0, keep = [], leaveOut = [] } = spec.screen ?? {};
  for (const [what, least] of Object.entries({ known, nonZero })) {
    if (!(least >= 0 && least <= 1)) fail('bad-screen', `screen needs ${what} ${least}.`, 'Give a share from 0 to 1.');
  }
  for (const id of keep)
    if (leaveOut.includes(id)) fail('bad-screen', `screen both keeps and leaves out "${id}".`, 'Do one or the other.');
  const { share, perGroup } = spec.coverage;
  if (!(share >= 0 && share <= 1 && perGroup >= 0)) {
    fail(
      'bad-coverage',
      `coverage { share: ${share}, perGroup: ${perGroup} }.`,
      'Give a share from 0 to 1 and a count of 0 or more.',
    );
  }
}
