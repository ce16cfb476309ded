import { act, screen } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { FollowReport } from './follow-report.tsx';

/** The line on which the server tells of which period figures changed. */
let line: EventTarget;
class Line extends EventTarget {
  close = vi.fn();
  constructor() {
    super();
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    line = this;
  }
}
vi.stubGlobal('EventSource', Line);

const returned = { id: 'r', state: 'RETURNED', period: { id: 't1' }, latest: { id: 'v1', number: 1 } };
const again = { ...returned, state: 'SUBMITTED', latest: { id: 'v2', number: 2 } };

/** What is asked of the server, and whether the page says that the report came, once something of the period changed. */
async function whatFollows(period: string, now: typeof returned, first = returned) {
  let show: (report: typeof returned) => void;
  function Page() {
    const [report, setReport] = useState(first);
    show = setReport;
    return <FollowReport report={report as never} />;
  }
  const latest = { __typename: 'Revision', ...now.latest };
  const server = renderAnswered(<Page />, {
    ReportStanding: () => ({ report: { __typename: 'Report', id: 'r', state: now.state, latest } }),
    Report: () => {
      show(now);
      return { report: null };
    },
  });
  await act(async () => {
    line.dispatchEvent(new MessageEvent('figures', { data: JSON.stringify([{ plan: 'p', period }]) }));
    await new Promise((resolve) => setTimeout(resolve, 20));
  });
  return { asked: server.asked.map(({ name }) => name), said: screen.queryByText(/Đơn vị vừa/)?.textContent };
}

it('shows a report that was handed in again while it was open, and says so', async () => {
  expect(await whatFollows('t1', again)).toEqual({
    asked: ['ReportStanding', 'Report'],
    said: 'Đơn vị vừa nộp báo cáo này (lần nộp 2). Trang đã hiện bản mới.',
  });
});

it('says that the unit took back what the office was looking at', async () => {
  const { said } = await whatFollows('t1', { ...again, state: 'DRAFT' }, again);
  expect(said).toBe('Đơn vị vừa rút lại báo cáo này để sửa.');
});

it('leaves the page as it is where only other reports changed', async () => {
  expect(await whatFollows('t2', again)).toEqual({ asked: [], said: undefined });
  expect(await whatFollows('t1', returned)).toEqual({ asked: ['ReportStanding'], said: undefined });
});

it('shows without a word what the office itself did', async () => {
  const { asked, said } = await whatFollows('t1', { ...returned, state: 'WAIVED' });
  expect([asked.length, said]).toEqual([2, undefined]);
});
