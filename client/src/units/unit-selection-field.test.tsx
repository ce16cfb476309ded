import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { nothingSelected, type SelectableUnit, type UnitSelection } from './unit-selection.ts';
import { UnitSelectionField } from './unit-selection-field.tsx';

const unit = (id: string, kind: string) => ({ __typename: 'Unit', id, name: id, kind });
const pages = [[unit('Phường An Mỹ', 'WARD'), unit('Xã Tam Ngọc', 'COMMUNE')], [unit('Xã Tam Phú', 'COMMUNE')]];

function Chooser({
  onChange,
  startsHere,
  ...start
}: {
  onChange: (now: UnitSelection) => void;
  startsHere?: boolean;
  named?: SelectableUnit[];
  selection?: UnitSelection;
}) {
  const [selection, select] = useState(start.selection ?? nothingSelected);
  const change = (next: UnitSelection) => {
    select(next);
    onChange(next);
  };
  return (
    <UnitSelectionField
      label="Đơn vị phải nộp"
      under="city"
      named={start.named}
      selection={selection}
      startsHere={startsHere}
      onChange={change}
    />
  );
}

function open(start: { startsHere?: boolean; named?: SelectableUnit[]; selection?: UnitSelection } = {}) {
  let now = start.selection ?? nothingSelected;
  const chooser = (
    <Dialog title="Giao">
      <Chooser {...start} onChange={(next) => (now = next)} />
      <input aria-label="Biểu mẫu" />
    </Dialog>
  );
  const server = renderAnswered(chooser, {
    SelectableUnits: ({ search, after }) => {
      const page = search ? pages.flat().filter(({ name }) => name.includes('Phú')) : pages[after ? 1 : 0]!;
      const kindsBelow = Object.entries({ CITY: 1, WARD: 1200, COMMUNE: 2100 }).map(([kind, count]) => ({
        ...{ __typename: 'UnitKindCount', kind, count },
      }));
      return {
        unit: { ...unit('city', 'CITY'), kindsBelow },
        units: {
          __typename: 'UnitConnection',
          totalCount: search ? 1 : 3,
          pageInfo: { __typename: 'PageInfo', hasNextPage: !search && !after, endCursor: 'next' },
          edges: page.map((node) => ({ __typename: 'UnitEdge', node })),
        },
      };
    },
  });
  return { server, user: userEvent.setup(), now: () => now };
}

describe('choosing among thousands of units', () => {
  it('takes all communes except some found by name or paging, and says so', async () => {
    const { user, now } = open();
    await user.click(await screen.findByLabelText('Tất cả xã (2.100)'));
    await user.click(screen.getByLabelText('Xã Tam Ngọc'));
    await user.type(screen.getByRole('searchbox', { name: 'Tìm đơn vị theo tên' }), 'phu');
    await user.click(await screen.findByLabelText('Xã Tam Phú'));
    expect(now()).toEqual({ kinds: ['COMMUNE'], except: ['Xã Tam Ngọc', 'Xã Tam Phú'], also: [] });
    expect(screen.getByText('Trừ: Xã Tam Ngọc, Xã Tam Phú')).toBeTruthy();
    expect(screen.getByText('Tất cả xã, trừ 2 đơn vị: 2.098 đơn vị được chọn')).toBeTruthy();
  });

  it('adds a page at a time', async () => {
    const { user, now } = open();
    await user.click(await screen.findByRole('button', { name: 'Xem thêm 1 đơn vị' }));
    await user.click(await screen.findByLabelText('Xã Tam Phú'));
    expect(now()).toEqual({ kinds: [], except: [], also: ['Xã Tam Phú'] });
    expect(screen.getByText('1 đơn vị chọn riêng: 1 đơn vị được chọn')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Xem thêm/ })).toBeNull();
  });

  it('opens with a rule it was given, and forgets exceptions of a kind that is let go', async () => {
    const except = { id: 'x', name: 'Xã Tam Thanh', kind: 'COMMUNE' as const };
    const { user, now } = open({ named: [except], selection: { kinds: ['COMMUNE'], except: ['x'], also: [] } });
    expect(await screen.findByText('Trừ: Xã Tam Thanh')).toBeTruthy();
    await user.click(screen.getByLabelText('Tất cả xã (2.100)'));
    expect(now()).toEqual(nothingSelected);
  });

  it('lets the keyboard start at its first tick where it is the first of a dialog', async () => {
    open({ startsHere: true });
    await screen.findByLabelText('Tất cả xã (2.100)');
    expect(document.activeElement).toBe(screen.getAllByRole('checkbox')[0]);
  });

  it('takes no keyboard to itself where it is not the first', async () => {
    open();
    await screen.findByLabelText('Tất cả xã (2.100)');
    expect(document.querySelector('dialog fieldset')?.contains(document.activeElement)).toBe(false);
  });
});
