import type { Issue, Severity } from '../../core/issue.ts';
import type { CheckFacts, CheckReport, CheckResult, Finding, Verdict } from './check.ts';

const severities: readonly Severity[] = ['error', 'warning', 'note'];
const order: readonly Verdict[] = ['PASS', 'WARNING', 'FAIL'];

/** The findings of one check: all are counted, and the first of each severity kept. */
export class Collector {
  readonly #check: Pick<CheckFacts, 'id' | 'title'>;
  readonly #most: number;
  readonly #kept: Record<Severity, Issue[]> = { error: [], warning: [], note: [] };
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, note: 0 };

  constructor(check: Pick<CheckFacts, 'id' | 'title'>, most: number) {
    this.#check = check;
    this.#most = most;
  }

  add(finding: Finding): void {
    const { severity } = finding;
    this.#counts[severity]++;
    if (this.#kept[severity].length < this.#most) this.#kept[severity].push({ code: this.#check.id, ...finding });
  }

  /** Takes over what another one collected. */
  addAll(other: Collector): void {
    for (const severity of severities) {
      this.#counts[severity] += other.#counts[severity];
      this.#kept[severity].push(...other.#kept[severity].slice(0, this.#most - this.#kept[severity].length));
    }
  }

  result(): CheckResult {
    const { error, warning, note } = this.#counts;
    return {
      check: this.#check.id,
      title: this.#check.title,
      verdict: error > 0 ? 'FAIL' : warning > 0 ? 'WARNING' : 'PASS',
      found: error + warning + note,
      findings: severities.flatMap((severity) => this.#kept[severity]).slice(0, this.#most),
    };
  }
}

/** Results with the worst of their verdicts. */
export function reportOf(results: readonly CheckResult[]): CheckReport {
  const worst = Math.max(0, ...results.map(({ verdict }) => order.indexOf(verdict)));
  return { verdict: order[worst] ?? 'PASS', results };
}

/** What the same check found in two places, as one; the places are told apart by the findings. */
export function joinResults(one: CheckResult, other: CheckResult, most: number): CheckResult {
  const findings = [...one.findings, ...other.findings];
  return {
    ...one,
    verdict: order.indexOf(one.verdict) < order.indexOf(other.verdict) ? other.verdict : one.verdict,
    found: one.found + other.found,
    findings: severities.flatMap((severity) => findings.filter((f) => f.severity === severity)).slice(0, most),
  };
}
