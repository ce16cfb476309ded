import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Role } from '../gql/graphql.ts';
import { ViewerContext } from '../people/viewer.tsx';
import { renderAnswered } from '../testing/answered.tsx';
import { PlanListScreen } from './plan-list-screen.tsx';

function open(...roles: Role[]) {
  const unit = { id: 'u', name: 'Phường An Mỹ' };
  const viewer = { id: 'v', name: 'Lê An', title: null, login: 'an', roles: roles.map((role) => ({ role, unit })) };
  renderAnswered(
    <ViewerContext value={viewer}>
      <PlanListScreen />
    </ViewerContext>,
    {
      Plans: () => ({ plans: { __typename: 'PlanConnection', edges: [] } }),
      Handovers: () => ({ handovers: [] }),
      ConsultationsToSee: () => ({ today: '2025-05-20', consultationsToSee: [] }),
    },
  );
}

describe('the list of plans', () => {
  it('tells somebody without a role that this is why it is empty, and what stays open to them', async () => {
    open();
    expect(await screen.findByText('Hôm nay bạn không giữ vai trò nào')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Tài khoản của tôi' }).getAttribute('href')).toBe('/account');
    expect(screen.getByRole('link', { name: 'Hướng dẫn' }).getAttribute('href')).toBe('/guides');
    expect(screen.queryByText('Chưa có kế hoạch nào')).toBeNull();
  });

  it('tells whoever works somewhere that no plan was written yet', async () => {
    open('REPORTER');
    expect(await screen.findByText('Chưa có kế hoạch nào')).toBeTruthy();
  });
});
