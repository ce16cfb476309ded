import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { PlanScreen_planFragment } from '../../gql/graphql.ts';
import { renderAnswered } from '../../testing/answered.tsx';
import { ParentPlanLine } from './parent-plan-line.tsx';
import { SetParentDialog } from './set-parent-dialog.tsx';

const parent = {
  ...{ __typename: 'ParentPlan' as const, basis: 'b1', type: 'Kế hoạch', number: '38/KH-MTTQ-BTT' },
  ...{ issuedOn: '2025-02-11', issuer: 'UBMTTQ tỉnh', subject: null, link: null, isFromYearBefore: false, plan: null },
};
const plan = {
  ...{ id: 'p1', editRevision: 3, state: 'DRAFT', year: 2026, canWrite: true, parent },
  document: {
    bases: [
      { _id: 'b1', type: 'Kế hoạch', number: '38/KH-MTTQ-BTT', date: '2025-02-11', issuer: 'UBMTTQ tỉnh' },
      { _id: 'b2', type: 'Chương trình', subject: 'Phối hợp hành động' },
      { _id: 'b3' },
    ],
  },
} as unknown as PlanScreen_planFragment;

describe('the head of a plan', () => {
  const head = (more: object) => renderAnswered(<ParentPlanLine plan={{ ...plan, ...more }} />, {});
  const words = 'Kế hoạch số 38/KH-MTTQ-BTT ngày 11/02/2025 của UBMTTQ tỉnh';

  it('says which plan it carries out, with its address or page where there is one', () => {
    head({});
    expect(screen.getByText(`Thực hiện ${words}`)).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
    head({ parent: { ...parent, link: 'https://mattran.example.vn/kh-38' } });
    expect(screen.getByRole('link', { name: words }).getAttribute('href')).toBe('https://mattran.example.vn/kh-38');
  });

  it('leads to a plan that is kept here', () => {
    head({ parent: { ...parent, basis: null, plan: { __typename: 'Plan', id: 'p0' } } });
    expect(screen.getByRole('link', { name: words }).getAttribute('href')).toBe('/plans/p0');
  });

  it('tells the office, while it writes, that number and day are those of the year before', () => {
    const carried = { parent: { ...parent, isFromYearBefore: true } };
    head(carried);
    expect(screen.getByText(/^Số và ngày này vẫn như ở kế hoạch năm 2025/)).toBeTruthy();
  });

  it('does not tell so to those who read it, nor once it is issued', () => {
    const carried = { parent: { ...parent, isFromYearBefore: true } };
    head({ ...carried, canWrite: false });
    head({ ...carried, state: 'ISSUED' });
    expect(screen.queryByText(/^Số và ngày này/)).toBeNull();
  });
});

describe('the plan of the level above', () => {
  const kept = {
    ...{ __typename: 'Plan', id: 'p0', year: 2026, title: 'Kế hoạch thành phố', number: '05/KH', issuedOn: null },
    owner: { __typename: 'Unit', id: 'c', name: 'Thành phố Tam Kỳ' },
  };
  function open(more: object = {}, possibleParents: object[] = [kept]) {
    const onClose = vi.fn<() => void>();
    const given = { ...plan, ...more } as PlanScreen_planFragment;
    const server = renderAnswered(<SetParentDialog plan={given} onClose={onClose} onOutcome={() => undefined} />, {
      PossibleParents: () => ({ plan: { __typename: 'Plan', id: 'p1', possibleParents } }),
      SetParentPlan: () => ({ setParentPlan: { __typename: 'PlanConflict', plan: { __typename: 'Plan', id: 'p1' } } }),
    });
    return { user: userEvent.setup(), server, onClose };
  }
  const choice = () => screen.findByRole('combobox', { name: 'Kế hoạch này thực hiện' });
  const save = () => screen.getByRole('button', { name: 'Lưu' });

  it('is one of the bases that say something, or a plan kept here', async () => {
    const { user, server, onClose } = open();
    const select = (await choice()) as HTMLSelectElement;
    await screen.findByRole('option', { name: /Kế hoạch thành phố/ });
    expect([...select.options].map(({ text }) => text)).toEqual([
      'Chưa ghi kế hoạch cấp trên',
      'Kế hoạch số 38/KH-MTTQ-BTT ngày 11/02/2025 của UBMTTQ tỉnh',
      'Chương trình: Phối hợp hành động',
      '05/KH · Kế hoạch thành phố · Thành phố Tam Kỳ',
    ]);
    expect(select.value).toBe('b1');
    await user.click(save());
    expect(onClose).toHaveBeenCalledTimes(1);
    await user.selectOptions(select, 'p0');
    expect(screen.queryByLabelText('Địa chỉ văn bản (nếu có)')).toBeNull();
    await user.click(save());
    expect(server.of('SetParentPlan')).toMatchObject([
      { input: { planId: 'p1', expectedRevision: 3, basis: null, parentId: 'p0', link: null, reason: null } },
    ]);
  });

  it('stays the one that is set, also while others are looked up or where it is no choice any more', async () => {
    const set = { ...parent, basis: null, plan: { __typename: 'Plan' as const, id: 'p9' } };
    const { user, server } = open({ parent: set }, []);
    const select = (await choice()) as HTMLSelectElement;
    expect(select.selectedOptions[0]!.text).toBe('Kế hoạch số 38/KH-MTTQ-BTT ngày 11/02/2025 của UBMTTQ tỉnh');
    await user.selectOptions(select, '');
    await user.click(save());
    expect(server.of('SetParentPlan')).toMatchObject([{ input: { basis: null, parentId: null } }]);
  });

  it('has an address that is one, and of an issued plan a reason', async () => {
    const { user, server } = open({ state: 'ISSUED' });
    await user.selectOptions(await choice(), 'b2');
    await user.type(screen.getByLabelText('Địa chỉ văn bản (nếu có)'), 'mattran.vn');
    await user.click(save());
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'Địa chỉ phải bắt đầu bằng http:// hoặc https:// và không có dấu cách.',
      'Cần ghi lý do.',
    ]);
    expect(server.of('SetParentPlan')).toEqual([]);
  });

  it('is written among the bases first where there is nothing to choose', async () => {
    open({ document: {}, parent: null }, []);
    expect(await screen.findByText(/^Văn bản chưa có căn cứ nào/)).toBeTruthy();
  });
});
