import { readFileSync } from 'node:fs';
import * as core from 'inclusion-index';
import * as analyse from 'inclusion-index/analyse';
import * as methods from 'inclusion-index/methods';
import * as sources from 'inclusion-index/sources';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/peers.md', 'utf8');

describe('docs/peers.md', () => {
  it('names no function of ours that there is not', () => {
    const ours = { ...core, ...methods, ...analyse, ...sources };
    const named = [...page.matchAll(/`([a-z]\w*)\(\)`/gi)].map(([, name]) => name ?? '');
    expect(new Set(named).size).toBeGreaterThan(60);
    expect(named.filter((name) => !(name in ours))).toEqual([]);
  });

  it('has a place for every aggregation and normalisation that COINr has', () => {
    const theirs = 'a_amean a_gmean a_hmean a_genmean a_copeland n_minmax n_zscore n_scaled n_rank n_borda n_prank';
    const more = 'n_dist2max n_dist2ref n_dist2targ n_fracmax n_goalposts';
    for (const name of `${theirs} ${more}`.split(' ')) expect(page).toContain(`\`${name}\``);
  });
});
