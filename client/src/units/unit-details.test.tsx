import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { UnitPeople } from '../accounts/unit-people.tsx';
import type { Role } from '../gql/graphql.ts';
import { ViewerContext } from '../people/viewer.tsx';
import { renderAnswered } from '../testing/answered.tsx';
import { UnitDetails } from './unit-details.tsx';

const today = '2025-05-20';

function open({ asOf, unit, role = 'ADMINISTRATOR' }: { asOf: string; unit: object; role?: Role }) {
  const onToday = vi.fn();
  const city = { id: 'c', name: 'Thành phố Tam Kỳ' };
  const viewer = { id: 'v', name: 'Thư', title: null, login: 'thu', roles: [{ role, unit: city }] };
  const said = {
    ...{ __typename: 'Unit', id: 'u', name: 'Phường Tam Kỳ', kind: 'WARD', code: null, parent: null },
    ...{ canAdminister: false, existsFrom: '2020-01-01', placements: [], successions: [], changes: [], ...unit },
  };
  const ofToday = { __typename: 'Unit', id: 'u', name: 'Phường cũ', canAdminister: false };
  renderAnswered(
    <ViewerContext value={viewer}>
      <UnitDetails id="u" asOf={asOf} today={today} line="TERRITORY" onToday={onToday} onDone={() => {}} />
      <UnitPeople unitId="u" />
    </ViewerContext>,
    {
      UnitDetails: () => ({ unit: said }),
      UnitPeople: () => ({ unit: { ...ofToday, people: [], handovers: [], duesAhead: [] } }),
    },
  );
  return { user: userEvent.setup(), onToday };
}

describe('a unit as of a later day', () => {
  it('keeps its name and what can be done then, whatever is asked of it as of today', async () => {
    open({ asOf: '2025-09-01', unit: { canAdminister: true } });
    expect(await screen.findByRole('heading', { name: 'Phường Tam Kỳ' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Đổi tên, loại, mã' })).toBeTruthy();
  });

  it('says why there is nothing to do, and leads back to today', async () => {
    const { user, onToday } = open({ asOf: '2025-09-01', unit: {} });
    await user.click(await screen.findByRole('button', { name: /^Xem theo hôm nay, .*20\/05\/2025/ }));
    expect(onToday).toHaveBeenCalled();
    expect(screen.getByText(/^Vào ngày .*01\/09\/2025, Phường Tam Kỳ không thuộc quyền quản trị/)).toBeTruthy();
  });

  it('says since when it exists where that is still to come', async () => {
    open({ asOf: today, unit: { existsFrom: '2025-07-01' } });
    expect(await screen.findByText(/^Phường Tam Kỳ có từ ngày .*01\/07\/2025/)).toBeTruthy();
  });

  it('does not explain to those who never change units', async () => {
    open({ asOf: '2025-09-01', unit: {}, role: 'REVIEWER' });
    expect(await screen.findByRole('heading', { name: 'Phường Tam Kỳ' })).toBeTruthy();
    expect(screen.queryByText(/quyền quản trị/)).toBeNull();
  });
});
