import { MockedProvider } from '@apollo/client/testing/react';
import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { UnitPlansDocument } from './unit-plan-operations.ts';
import { UnitPlansPanel } from './unit-plans-panel.tsx';

const own = (name: string, more: object = {}) => ({
  ...{
    __typename: 'UnitPlan',
    state: null,
    number: null,
    issuedOn: null,
    link: null,
    fileName: null,
    addedTasks: null,
  },
  ...{ at: null, byName: null, editRevision: 0, canRecord: false, files: [] },
  unit: { __typename: 'Unit', id: name, name },
  ...more,
});

const open = (unitPlans: object[], formerUnitPlans: object[] = []) => {
  const plan = { __typename: 'Plan', id: 'p', state: 'ISSUED', canWrite: true, unitPlans, formerUnitPlans };
  const mocks = [{ request: { query: UnitPlansDocument, variables: { id: 'p' } }, result: { data: { plan } } }];
  render(
    <MockedProvider mocks={mocks}>
      <UnitPlansPanel planId="p" />
    </MockedProvider>,
  );
};

it('shows the office a document that came before its number was recorded, and names who sent nothing', async () => {
  const sent = { __typename: 'StoredFile', id: 'f', name: 'Kế hoạch.pdf', size: 1000, canRemove: false };
  const unitPlans = [own('Phường An Mỹ'), own('Phường An Xuân', { files: [sent] })];
  open(unitPlans);
  expect(await screen.findByText('Chưa có kế hoạch: Phường An Mỹ.')).toBeTruthy();
  const shown = within(screen.getByText('Phường An Xuân').closest('li')!);
  expect(shown.getByText('Đã gửi tệp, chưa ghi số')).toBeTruthy();
  expect(shown.getByRole('link', { name: /Kế hoạch\.pdf/ })).toBeTruthy();
});

it('keeps what former units issued under their last names, and calls none empty that took over from one', async () => {
  const heirs = [{ __typename: 'Unit', id: 'Phường Tam Kỳ', name: 'Phường Tam Kỳ' }];
  const unit = { __typename: 'Unit', id: 'x', name: 'Phường An Xuân' };
  const former = own('Phường An Xuân', { state: 'ISSUED', number: '03/KH-MTTQ-BTT', unit, heirs });
  open([own('Phường Tam Kỳ'), own('Phường Bàn Thạch')], [former]);
  expect(await screen.findByText('Chưa có kế hoạch: Phường Bàn Thạch.')).toBeTruthy();
  expect(screen.getByText('Đơn vị cũ đã ban hành, đơn vị nay chưa ghi kế hoạch: Phường Tam Kỳ.')).toBeTruthy();
  const shown = within(screen.getByText('Phường An Xuân').closest('li')!);
  expect(shown.getByText('nay là Phường Tam Kỳ')).toBeTruthy();
  expect(shown.getByText('Số: 03/KH-MTTQ-BTT')).toBeTruthy();
});
