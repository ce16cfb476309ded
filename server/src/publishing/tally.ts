import type { Issue } from '@ke-hoach/forms';
import type { KeptAside } from '@ke-hoach/forms/versions';
import type { JudgedAnew } from './judge-anew.ts';

/** The inner key of a report. */
interface Key {
  planYear: number;
  reportId: string;
}

/** One kind of issue at one field, and how many reports would have it. */
export interface Finding {
  issue: Issue;
  reports: number;
  firstReports: Key[];
}

/** Values of one field that would have no place, and in how many reports. */
export interface LeftAside {
  field: string;
  title: string;
  reason: KeptAside['reason'];
  into: string[];
  reports: number;
  values: number;
  firstReports: Key[];
}

/** How many reports are named with a finding, to look at. */
const named = 3;

/** Counts reports by what they would be told: one report counts once for each finding, however many rows have it. */
export class Tally {
  readonly #findings = new Map<string, Finding>();
  readonly #aside = new Map<string, LeftAside>();
  /** Reports that would be told nothing. */
  untouched = 0;

  add(key: Key, { issues, keptAside }: JudgedAnew): void {
    if (issues.length === 0 && keptAside.length === 0) this.untouched += 1;
    const seen = new Set<string>();
    const count = (name: string, line: { reports: number; firstReports: Key[] }) => {
      if (seen.has(name)) return;
      seen.add(name);
      line.reports += 1;
      if (line.firstReports.length < named) line.firstReports.push(key);
    };
    for (const issue of issues) {
      const name = [issue.code, issue.field, issue.rule].join(' ');
      count(
        name,
        lineOf(this.#findings, name, () => ({ issue: { ...issue, row: null }, reports: 0, firstReports: [] })),
      );
    }
    for (const { field, title, reason, into = [] } of keptAside) {
      const name = `aside ${field} ${reason}`;
      const start = () => ({ field, title, reason, into, reports: 0, values: 0, firstReports: [] });
      const line = lineOf(this.#aside, name, start);
      line.values += 1;
      count(name, line);
    }
  }

  /** Most reports first. */
  get findings(): Finding[] {
    return [...this.#findings.values()].sort((one, other) => other.reports - one.reports);
  }

  get keptAside(): LeftAside[] {
    return [...this.#aside.values()].sort((one, other) => other.reports - one.reports);
  }
}

function lineOf<T>(lines: Map<string, T>, name: string, start: () => T): T {
  const line = lines.get(name) ?? start();
  lines.set(name, line);
  return line;
}
