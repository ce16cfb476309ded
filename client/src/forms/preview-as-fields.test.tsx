import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { parseForm, type Answers } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { of, throwError } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../apollo/client.ts';
import type { UnitKind } from '../gql/graphql.ts';
import { PreviewAsFields } from './preview-as-fields.tsx';
import type { PreviewedAs } from './previewed-as.ts';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error('the form parses');
const { form } = parsed;
const version = { __typename: 'FormVersion', id: 'v1', contentHash: 'h1', ...communeHalfYear };

type Owing = [name: string, kind: UnitKind];
const owing = (count: number, kind: UnitKind, named: (number: number) => string): Owing[] =>
  Array.from({ length: count }, (_, at) => [named(at + 1), kind]);
/** As many communes as fill two pages; the wards and the one organisation stand on the third. */
const manyUnits = [
  ...owing(200, 'COMMUNE', (number) => `Xã Bình ${number}`),
  ...owing(3, 'WARD', (number) => `Phường ${number}`),
  ['Hội Nông dân', 'ORGANISATION'] satisfies Owing,
];

/** A page of a connection, as the server gives it; the cursor is how many came before. */
function pageOf(type: string, nodes: object[], { first, after }: { first: number; after?: string | null }) {
  const [from, to] = [Number(after ?? 0), Number(after ?? 0) + first];
  const pageInfo = { __typename: 'PageInfo', hasNextPage: to < nodes.length, endCursor: String(to) };
  const edges = nodes.slice(from, to).map((node) => ({ __typename: `${type}Edge`, node }));
  return { __typename: `${type}Connection`, pageInfo, edges };
}

interface Setting {
  units?: Owing[];
  /** The form is assigned in the oldest of so many plans. */
  plans?: number;
  assigned?: boolean;
  /** In how many periods of the plan it is assigned. */
  periods?: number;
  /** What each unit handed in a year before. */
  handedIn?: Answers;
  /** The line fails once where the page behind this many is asked for. */
  failsAt?: string;
}

/** The choice of who sees the form, before an office with these units; `previewed` is as whom it was shown. */
function open({ units = manyUnits, plans = 1, assigned = true, periods = 1, handedIn, failsAt }: Setting) {
  let fails = failsAt;
  const nodes = units.map(([name, kind], at) => ({
    ...{ __typename: 'Report', id: `r${at}` },
    unit: { __typename: 'Unit', id: `u${at}`, name, kind },
  }));
  const period = { __typename: 'Period', id: 't1', name: '6 tháng đầu năm', series: 'halfYear', dataTo: '2025-06-30' };
  const given = Array.from({ length: plans }, (_, at) => ({
    ...{ __typename: 'Plan', id: `k${at}`, year: 2025 - at },
    assignments:
      assigned && at === plans - 1
        ? Array.from({ length: periods }, (_, number) => ({
            ...{ __typename: 'Assignment', id: `a${number}`, form: { __typename: 'Form', id: 'f1' } },
            period: { ...period, id: `t${number + 1}` },
          }))
        : [],
  }));
  const link = new ApolloLink(({ operationName, variables }) => {
    const after = variables['after'] as string | undefined;
    if (operationName === 'PreviewPeriods') return of({ data: { plans: pageOf('Plan', given, { first: 20, after }) } });
    if (operationName === 'PreviewUnits') {
      if (fails !== undefined && after === fails) {
        fails = undefined;
        return throwError(() => new TypeError('Failed to fetch'));
      }
      return of({ data: { reports: pageOf('Report', nodes, { first: 100, after }) } });
    }
    const context = { today: '2025-05-20', samePeriodLastYear: { householdsTotal: variables['unitId'] } };
    const plan = { __typename: 'Plan', id: 'k0', year: 2025 };
    const latest = { __typename: 'Revision', id: 'l1', answers: handedIn, version };
    const before = { __typename: 'Report', id: 'b1', plan: { ...plan, id: 'k1', year: 2024 }, period, latest };
    return of({
      data: {
        report: { __typename: 'Report', id: variables['id'], context, period, plan, version },
        reports: pageOf('Report', handedIn ? [before] : [], { first: 100 }),
      },
    });
  });
  const previewed = vi.fn<(as: PreviewedAs | null) => void>();
  render(
    <ApolloProvider client={createClient(link)}>
      <PreviewAsFields formId="f1" form={form} onPreview={previewed} />
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), previewed };
}

const field = (name: string) => screen.findByRole<HTMLSelectElement>('combobox', { name });
const offered = (select: HTMLSelectElement) => [...select.options].map(({ text }) => text);

async function choosePeriod(user: ReturnType<typeof open>['user']) {
  const period = await field('Kỳ báo cáo');
  await waitFor(() => expect(within(period).getAllByRole('option').length).toBeGreaterThan(1));
  await user.selectOptions(period, 't1');
}

describe('a form seen as a unit of a period', () => {
  it('offers every kind and every unit, also where they fill several pages', async () => {
    const { user, previewed } = open({});
    await choosePeriod(user);
    const kind = await field('Loại đơn vị');
    await waitFor(() => expect(kind.disabled).toBe(false));
    expect(offered(kind)).toEqual(['Mọi loại', 'Phường', 'Xã', 'Tổ chức']);
    expect(offered(await field('Đơn vị'))).toHaveLength(1 + manyUnits.length);
    await user.selectOptions(kind, 'Phường');
    expect(offered(await field('Đơn vị'))).toEqual(['Phường 1', 'Phường 2', 'Phường 3']);
    await waitFor(() => expect(previewed).toHaveBeenCalled());
    expect(Object.values(previewed.mock.lastCall?.[0]?.context.samePeriodLastYear ?? {})).toEqual(['u200']);
  });

  it('stays the same unit with what it handed in a year before, when another period is looked at', async () => {
    const { user, previewed } = open({
      units: [
        ['Phường 1', 'WARD'],
        ['Phường 2', 'WARD'],
      ],
      periods: 2,
      handedIn: { householdsTotal: 900 },
    });
    await choosePeriod(user);
    const unit = await field('Đơn vị');
    await waitFor(() => expect(unit.disabled).toBe(false));
    await user.selectOptions(unit, 'Phường 2');
    await user.click(await screen.findByRole('checkbox', { name: /^Điền số liệu năm trước/ }));
    await waitFor(() => expect(previewed.mock.lastCall?.[0]?.answers).toEqual({ householdsTotal: 900 }));
    await user.selectOptions(await field('Kỳ báo cáo'), 't2');
    await waitFor(async () => expect((await field('Đơn vị')).selectedOptions[0]?.text).toBe('Phường 2'));
    const tick = await screen.findByRole<HTMLInputElement>('checkbox', { name: /^Điền số liệu năm trước/ });
    expect(tick.checked).toBe(true);
    await waitFor(() => expect(previewed.mock.lastCall?.[0]?.answers).toEqual({ householdsTotal: 900 }));
  });

  it('finds the period in any of many plans', async () => {
    const { user } = open({ plans: 45, units: [['Xã Bình Minh', 'COMMUNE']] });
    await choosePeriod(user);
    await waitFor(async () => expect(offered(await field('Đơn vị'))).toContain('Xã Bình Minh'));
  });

  it('says that units are missing where a page could not be read, and reads on when asked', async () => {
    const { user } = open({ failsAt: '100' });
    await choosePeriod(user);
    const retry = await screen.findByRole('button', { name: 'Thử lại' });
    expect(offered(await field('Đơn vị'))).toHaveLength(1 + 100);
    await user.click(retry);
    await waitFor(async () => expect(offered(await field('Đơn vị'))).toHaveLength(1 + manyUnits.length));
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

it('offers every kind of unit for a form that is not assigned yet, and says what each would see', async () => {
  const { user, previewed } = open({ assigned: false });
  const kind = await field('Loại đơn vị');
  expect(screen.getByText(/chưa giao cho kỳ báo cáo nào/)).toBeTruthy();
  expect(offered(kind)).toEqual(['Mọi loại', 'Tỉnh', 'Thành phố', 'Phường', 'Xã', 'Tổ chức']);
  expect(screen.queryByRole('combobox', { name: 'Kỳ báo cáo' })).toBeNull();
  await user.selectOptions(kind, 'Xã');
  expect(screen.getByText('Xã sẽ thấy biểu mẫu để trống như dưới đây.')).toBeTruthy();
  expect(previewed).not.toHaveBeenCalled();
});
