import type { Answers } from '@ke-hoach/forms';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { CellNotes } from '../form-view/cell-note.tsx';
import { renderAnswered } from '../testing/answered.tsx';
import { formOf, idNumbered } from '../testing/fill-form.tsx';
import { AnsweredBeforeNotice } from './answered-before-notice.tsx';

const count = (title: string) => ({
  ...{ type: 'integer', title, 'x-kind': 'integer', 'x-unit': 'hộ' },
  ...{ 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' },
});
const theForm = formOf({
  ...{ households: count('Số hộ'), poor: count('Hộ nghèo') },
  hasPlan: { type: 'boolean', title: 'Có kế hoạch', 'x-kind': 'yes-no', 'x-ownPlan': true },
  day: { type: 'string', format: 'date', title: 'Ngày ban hành', 'x-kind': 'date', 'x-ownPlan': true },
});
const period = { __typename: 'Period', id: 'p', name: 'Quý II', series: 'q2', dataTo: '2025-06-30' };
const source = (id: string) => ({
  ...{ __typename: 'Report', id, period, form: { __typename: 'Form', id: 'f', title: 'Báo cáo nhanh', titleEn: null } },
});
const before = (field: number, value: string) => ({
  ...{ __typename: 'AnsweredBefore', field: idNumbered(field), value, report: source('other') },
});

const notes = new CellNotes();

function shown(answeredBefore: object[], typed: Answers, isBegun = true, fromOwnPlan: object[] = [], form = theForm) {
  const seen: Answers[] = [];
  function Filling() {
    const [answers, setAnswers] = useState(typed);
    const fill = (figures: Answers) => {
      seen.push({ ...answers, ...figures });
      setAnswers({ ...answers, ...figures });
    };
    return (
      <>
        <button onClick={() => setAnswers({ poor: 30 })}>type</button>
        <AnsweredBeforeNotice reportId="r" {...{ isBegun, form, answers, notes }} onFill={fill} />
      </>
    );
  }
  renderAnswered(<Filling />, {
    AnsweredBefore: () => ({ report: { __typename: 'Report', id: 'r', answeredBefore, fromOwnPlan } }),
  });
  return seen;
}

it('fills what is blank with its source shown, leaves what was typed, and says how far that departs', async () => {
  const seen = shown([before(1, '120'), before(2, '40')], { poor: 30 });
  const items = await screen.findAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Số hộ: 120 hộ, lấy từ báo cáo “Báo cáo nhanh”, Quý II; chưa điền',
    expect.stringMatching(/^Hộ nghèo: 40 hộ, lấy từ báo cáo .*; nay nhập 30 hộ \(.*25/),
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Điền 1 ô còn trống' }));
  expect(seen).toEqual([{ households: 120, poor: 30 }]);
  expect(screen.getAllByRole('listitem')[0]!.textContent).toContain('đã điền');
  expect(screen.queryByRole('button', { name: /^Điền/ })).toBeNull();
  expect(document.activeElement?.textContent).toBe('Đã điền 1 ô đã có sẵn.');
});

it('comes into what is blank by itself with the first answer of a report, and not by looking at it', async () => {
  const seen = shown([before(1, '120'), before(2, '40')], {}, false);
  await screen.findByText(/Bắt đầu nhập thì tự điền/);
  expect(seen).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'type' }));
  expect(seen).toEqual([{ households: 120, poor: 30 }]);
  expect(screen.getAllByRole('listitem')[0]!.textContent).toContain('đã điền');
  expect(document.activeElement?.textContent).toBe('type');
});

it('is not there where nothing was answered before', async () => {
  shown([], {});
  await new Promise((done) => setTimeout(done));
  expect(screen.queryByRole('listitem')).toBeNull();
});

it('fills in what is known of the unit’s own plan, in the words of its questions', async () => {
  const own = (field: number, value: unknown) => ({ __typename: 'FromOwnPlan', field: idNumbered(field), value });
  const seen = shown([], { hasPlan: false }, true, [own(3, true), own(4, '2025-04-01')]);
  const items = await screen.findAllByRole('listitem');
  const from = 'lấy từ kế hoạch riêng đơn vị đã ghi';
  expect(items.map(({ textContent }) => textContent)).toEqual([
    `Có kế hoạch: Có, ${from}; nay nhập Không`,
    `Ngày ban hành: 01/04/2025, ${from}; chưa điền`,
  ]);
  expect(screen.queryByText(/Cùng chỉ tiêu/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Điền 1 ô còn trống' }));
  expect(seen).toEqual([{ hasPlan: false, day: '2025-04-01' }]);
});

/** The day is asked of units that have a plan. */
const askingOn = formOf(
  { households: count('Số hộ'), hasPlan: theForm.field('hasPlan')!.schema },
  {
    allOf: [
      {
        if: { properties: { hasPlan: { const: true } }, required: ['hasPlan'] },
        then: { properties: { day: { ...theForm.field('day')!.schema, 'x-field': idNumbered(4) } } },
      },
    ],
  },
  ['households', 'hasPlan', 'day'],
);
const ofPlan = [
  { __typename: 'FromOwnPlan', field: askingOn.field('hasPlan')!.id, value: true },
  { __typename: 'FromOwnPlan', field: idNumbered(4), value: '2025-04-01' },
];

it('counts and fills only what the form asks', async () => {
  const seen = shown([before(1, '120')], { hasPlan: false }, true, ofPlan, askingOn);
  const items = await screen.findAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent?.split(':')[0])).toEqual(['Có kế hoạch', 'Số hộ']);
  await userEvent.click(screen.getByRole('button', { name: 'Điền 1 ô còn trống' }));
  expect(seen).toEqual([{ hasPlan: false, households: 120 }]);
});

it('fills what a question asks on together with the question', async () => {
  const seen = shown([], {}, true, ofPlan, askingOn);
  await userEvent.click(await screen.findByRole('button', { name: 'Điền 2 ô còn trống' }));
  expect(seen).toEqual([{ hasPlan: true, day: '2025-04-01' }]);
});
