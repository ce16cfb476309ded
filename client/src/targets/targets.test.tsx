import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { PlanTarget_targetFragment, PlanTargets_planFragment } from '../gql/graphql.ts';
import { renderAnswered } from '../testing/answered.tsx';
import { vi as words } from '../texts/vi.ts';
import '../texts/vi-targets.ts';
import { csvOf } from './short-texts.ts';
import { measureWords, standingWords } from './standing-words.ts';
import { TargetDialog } from './target-dialog.tsx';
import { newTarget, readTarget, targetDraftOf } from './target-draft.ts';

const period = { __typename: 'Period', id: 'year', name: 'Năm 2025', series: 'annual', dataTo: '2025-10-31' };
const plan = {
  ...{ id: 'plan', state: 'ISSUED', editRevision: 7, owner: { id: 'city' }, periods: [period], assignments: [] },
} as unknown as PlanTargets_planFragment;
const unit = { __typename: 'Unit', id: 'an-my', name: 'Phường An Mỹ', kind: 'WARD' };
const told = { measure: { unit: 'mô hình' }, due: { daysLeft: 15 } };

describe('giving a target', () => {
  it('asks for what is lacking, shows what the server refuses at its entry, and sends what was set', async () => {
    const onOutcome = vi.fn();
    const answers = [
      { __typename: 'TargetRefused', refusal: 'NOT_REPORTED', path: 'measure' },
      { __typename: 'PlanConflict', plan: { __typename: 'Plan', id: 'plan', editRevision: 8 } },
    ];
    const server = renderAnswered(
      <TargetDialog plan={plan} wish={{ task: 'give' }} onClose={() => {}} onOutcome={onOutcome} />,
      {
        MeasurablesOfPlan: () => ({
          measurables: [
            {
              __typename: 'Measurable',
              indicator: 'models-new',
              field: null,
              title: 'Mô hình mới',
              titleEn: null,
              unit: 'mô hình',
            },
          ],
        }),
        SelectableUnits: () => ({
          unit: {
            __typename: 'Unit',
            id: 'city',
            kindsBelow: [{ __typename: 'UnitKindCount', kind: 'WARD', count: 1 }],
          },
          units: { totalCount: 1, pageInfo: { hasNextPage: false, endCursor: null }, edges: [{ node: unit }] },
        }),
        UnitsToChoose: () => ({ units: { edges: [{ node: unit }] } }),
        SetTarget: () => ({ setTarget: answers.shift() }),
        PlanTargets: () => ({ plan: null }),
      },
    );
    const user = userEvent.setup({ delay: null });
    const save = screen.getByRole('button', { name: 'Lưu điều chỉnh' });
    await user.click(save);
    expect(screen.getByLabelText('Tên chỉ tiêu').getAttribute('aria-invalid')).toBe('true');
    expect(server.of('SetTarget')).toHaveLength(0);
    await user.type(screen.getByLabelText('Tên chỉ tiêu'), 'Mô hình');
    await user.selectOptions(screen.getByLabelText('Tính theo số liệu'), 'Mô hình mới (mô hình)');
    await user.clear(screen.getByLabelText('Mức giao cho mỗi đơn vị'));
    await user.type(screen.getByLabelText('Mức giao cho mỗi đơn vị'), '1,5');
    await user.type(screen.getByLabelText('Lý do điều chỉnh'), 'Giao ban');
    await user.click(await screen.findByLabelText(/^Tất cả phường/));
    await user.type(screen.getByLabelText('Thêm đơn vị có mức riêng'), 'an my');
    await user.click(await screen.findByRole('button', { name: 'Phường An Mỹ' }));
    await screen.findByLabelText('Mức riêng của Phường An Mỹ');
    await user.keyboard('2');
    await user.click(save);
    expect(await screen.findByText(/Chưa giao biểu mẫu nào có số liệu này/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Tên chỉ tiêu').value).toBe('Mô hình');
    await user.click(save);
    await vi.waitFor(() => expect(onOutcome).toHaveBeenCalledWith(expect.objectContaining({ tone: 'warn' })));
    expect(server.of('SetTarget')[1]!.input).toMatchObject({
      ...{ planId: 'plan', expectedRevision: 7, reason: 'Giao ban' },
      target: {
        ...{ value: '1.5', measure: { indicator: 'models-new' }, periodId: 'year', afterMerger: 'ANEW' },
        ...{ units: { kinds: ['WARD'] }, ownValues: [{ unitId: 'an-my', value: '2' }] },
      },
    });
  });
});

describe('a target in words', () => {
  it('says what is missing until when, what is too much, and what is reached', () => {
    const say = (state: 'SHORT' | 'OVER' | 'REACHED', more: object = {}, due = told.due) =>
      standingWords(words, 'vi', { ...told, due }, { state, owed: '2', figure: '1', difference: '1', ...more });
    expect(say('SHORT')).toBe('Còn thiếu 01 mô hình, còn 15 ngày');
    expect(say('SHORT', {}, { daysLeft: -3 })).toBe('Còn thiếu 01 mô hình, quá hạn 3 ngày');
    expect(say('OVER', { difference: '1500.5' })).toBe('Vượt 1.500,5 mô hình so với mức giao');
    expect(say('REACHED', { figure: '3' })).toBe('Đã đạt 03 mô hình (mức giao 02)');
  });

  const choices = [
    { code: 'model', title: 'Mô hình', titleEn: null },
    { code: 'idea', title: 'Ý tưởng mới', titleEn: null },
  ];
  const only = { field: 'kind', title: 'Loại', titleEn: null, choices };

  it('says which entries of a register count', () => {
    const measure = { entriesOf: 'form', title: 'Giới thiệu mô hình', titleEn: null } as never;
    expect(measureWords(words, measure)).toBe('Tính theo: Số mục đã gửi trong “Giới thiệu mô hình”');
    expect(measureWords(words, { ...(measure as object), only } as never)).toBe(
      'Tính theo: Số mục đã gửi trong “Giới thiệu mô hình”, chỉ tính mục có “Loại” là “Mô hình” hoặc “Ý tưởng mới”',
    );
  });

  it('asks for a choice where entries are told apart', () => {
    const draft = { ...newTarget([period as never]), title: 'Mô hình', measure: 'entriesOf form' };
    expect(readTarget({ ...draft, only: { field: 'kind', choices: [] } })).toMatchObject({
      lacking: expect.arrayContaining(['only']),
    });
  });

  it('is read back as it was set', () => {
    const target = {
      ...{ id: 't', title: 'Hai mô hình', titleEn: null, relation: 'EXACTLY', value: '2.5', afterMerger: 'SUM' },
      ...{ measure: { entriesOf: 'form', only }, period, unitKinds: ['WARD'], exceptUnits: [unit], alsoUnits: [] },
      ownValues: [{ unitId: 'an-xuan', unitName: 'Phường An Xuân', value: '3' }],
    } as unknown as PlanTarget_targetFragment;
    expect(readTarget(targetDraftOf(target))).toEqual({
      ...{ title: 'Hai mô hình', titleEn: null, relation: 'EXACTLY', value: '2.5', afterMerger: 'SUM' },
      measure: { entriesOf: 'form', only: { field: 'kind', choices: ['model', 'idea'] } },
      ...{ periodId: 'year', ownValues: [{ unitId: 'an-xuan', value: '3' }] },
      units: { kinds: ['WARD'], except: ['an-my'], also: [] },
    });
  });

  it('leaves as CSV with nothing that a spreadsheet would run', () => {
    expect(
      csvOf([
        ['Đơn vị', '=1+1'],
        ['Xã "A", B', '-5'],
      ]),
    ).toBe('\uFEFFĐơn vị,\'=1+1\r\n"Xã ""A"", B",-5\r\n');
  });
});

it('begins with the period whose data end last, wherever it stands in the list', () => {
  const periods = [
    { id: 'half', dataTo: '2026-05-31' },
    { id: 'year', dataTo: '2026-12-31' },
    { id: 'storm', dataTo: '2026-12-14' },
  ];
  expect(newTarget(periods).periodId).toBe('year');
  expect(newTarget([]).periodId).toBe('');
});
