import type { Replay_pageFragment } from '../gql/graphql.ts';

/** What the pages of a replay say together. */
export type ReplaySum = Pick<
  Replay_pageFragment,
  'total' | 'leftOut' | 'judged' | 'untouched' | 'findings' | 'keptAside'
>;

const nothing: ReplaySum = { total: 0, leftOut: 0, judged: 0, untouched: 0, findings: [], keptAside: [] };

/** Adds a page to those before: counts of the same finding add up, its first reports stay the first three; most reports first. */
export function addUpReplay(sum: ReplaySum | null, page: Replay_pageFragment): ReplaySum {
  const before = sum ?? nothing;
  return {
    total: page.total,
    leftOut: page.leftOut,
    judged: before.judged + page.judged,
    untouched: before.untouched + page.untouched,
    findings: joined([...before.findings, ...page.findings], ({ issue }) =>
      [issue.code, issue.field, issue.rule].join(' '),
    ),
    keptAside: joined([...before.keptAside, ...page.keptAside], ({ field, reason }) => `${field} ${reason}`),
  };
}

interface Line {
  reportCount: number;
  valueCount?: number;
  firstReports: unknown[];
}

function joined<T extends Line>(lines: readonly T[], nameOf: (line: T) => string): T[] {
  const found = new Map<string, T>();
  for (const line of lines) {
    const known = found.get(nameOf(line));
    found.set(nameOf(line), known ? both(known, line) : line);
  }
  return [...found.values()].sort((one, other) => other.reportCount - one.reportCount);
}

function both<T extends Line>(known: T, line: T): T {
  return {
    ...known,
    reportCount: known.reportCount + line.reportCount,
    ...(known.valueCount === undefined ? {} : { valueCount: known.valueCount + (line.valueCount ?? 0) }),
    firstReports: [...known.firstReports, ...line.firstReports].slice(0, 3),
  };
}
