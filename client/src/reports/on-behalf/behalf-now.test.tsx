import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { ViewerContext, type Viewer } from '../../people/viewer.tsx';
import { renderAnswered } from '../../testing/answered.tsx';
import { AnnounceProvider } from '../../ui/announce.tsx';
import { keepLocalDraft } from '../local-draft.ts';
import { BehalfNow } from './behalf-now.tsx';

const viewer = { id: 'p1', name: 'Nguyễn Hoàng Yến', roles: [] } as unknown as Viewer;
const bao = {
  __typename: 'DraftEditor',
  at: '2025-05-20T02:12:00Z',
  by: { __typename: 'Person', id: 'b', name: 'Bảo' },
};
beforeEach(() => localStorage.clear());

/** The page of the unit, and what the server says of the report a little later. */
function shown(now: { state: string; onBehalf: object | null }) {
  return renderAnswered(
    <ViewerContext value={viewer}>
      <AnnounceProvider>
        <BehalfNow report={{ id: 'r1', state: 'DRAFT' } as never} />
      </AnnounceProvider>
    </ViewerContext>,
    {
      Report: () => ({ report: null }),
      ReportEditors: () => ({
        report: { __typename: 'Report', id: 'r1', lastEdited: bao, editing: [bao], ...now },
      }),
    },
  );
}
const paper = { __typename: 'OnBehalf', source: 'PAPER' };

it('says that the office fills it in for the unit, and who of it types now', async () => {
  const { of } = shown({ state: 'DRAFT', onBehalf: paper });
  expect(screen.getByRole('heading', { name: 'Văn phòng đang nhập báo cáo này thay đơn vị' })).toBeTruthy();
  expect(await screen.findByText('Đang cùng nhập: Bảo')).toBeTruthy();
  expect(screen.queryByText(/vẫn giữ trên máy này/)).toBeNull();
  expect(of('Report')).toEqual([]);
});

it('says that what was typed before is still kept here', () => {
  const texts = { answers: { households: 5 }, explanations: [] };
  keepLocalDraft(localStorage, 'r1', 'p1', { ...texts, basedOn: 0, base: texts, version: 'v1', at: '2025-05-20' });
  shown({ state: 'DRAFT', onBehalf: paper });
  expect(screen.getByText(/Phần bạn đã gõ trước đó vẫn giữ trên máy này/)).toBeTruthy();
});

it('shows what the office handed in, and says so', async () => {
  const { of } = shown({ state: 'SUBMITTED', onBehalf: paper });
  expect(await screen.findByText(/Văn phòng vừa nộp báo cáo nhập thay đơn vị/)).toBeTruthy();
  expect(of('Report')).toHaveLength(1);
});

it('goes on to the form once the office left it to the unit', async () => {
  const { of } = shown({ state: 'DRAFT', onBehalf: null });
  expect(await screen.findByText('Văn phòng vừa giao báo cáo cho đơn vị tự nhập.')).toBeTruthy();
  expect(of('Report')).toHaveLength(1);
});
