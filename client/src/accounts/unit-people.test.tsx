import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { UnitPeople } from './unit-people.tsx';

const person = (id: string, name: string, more: object = {}) => ({
  ...{
    __typename: 'UnitPerson',
    id,
    login: id,
    name,
    title: null,
    isActivated: true,
    isDisabled: false,
    openSessions: 0,
  },
  roles: [
    ...[{ __typename: 'PersonRole', id: `${id}-role`, role: 'REPORTER', from: null, lastDay: null, standsInFor: null }],
  ],
  rolesElsewhere: [],
  ...more,
});

function open(
  answers: Parameters<typeof renderAnswered>[1] = {},
  people = [person('mai', 'Lê Thị Mai'), person('hung', 'Trần Hùng')],
  { handovers = [] as object[], duesAhead = [] as object[] } = {},
) {
  const unit = {
    ...{ __typename: 'Unit', id: 'an-my', name: 'Phường An Mỹ', canAdminister: true, people, handovers, duesAhead },
  };
  return {
    user: userEvent.setup(),
    server: renderAnswered(<UnitPeople unitId="an-my" />, { UnitPeople: () => ({ unit }), ...answers }),
  };
}

describe('the people of a unit', () => {
  it('hand over to a deputy until a day, in one action', async () => {
    const { user, server } = open({
      ReplacePerson: () => ({ replacePerson: { __typename: 'RolesChanged', count: 1 } }),
    });
    await user.click(await screen.findByRole('button', { name: 'Lê Thị Mai bàn giao công việc' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Lê Thị Mai bàn giao công việc' }));
    await user.type(dialog.getByLabelText('Ngày làm việc cuối'), '30/06/2025');
    await user.selectOptions(dialog.getByLabelText('Người thay'), 'Trần Hùng');
    await user.type(dialog.getByLabelText('Người thay làm đến hết ngày'), '31/08/2025');
    await user.type(dialog.getByLabelText('Nội dung bàn giao'), 'Báo cáo 6 tháng còn phụ lục.');
    await user.click(dialog.getByRole('button', { name: 'Bàn giao' }));
    expect(await screen.findByText('Lê Thị Mai bàn giao xong 1 vai trò.')).toBeTruthy();
    expect(server.of('ReplacePerson')[0]!.input).toMatchObject({
      ...{ accountId: 'mai', deputyId: 'hung', lastDay: '2025-06-30', deputyLastDay: '2025-08-31' },
      handover: 'Báo cáo 6 tháng còn phụ lục.',
    });
  });

  it('get another name or position, told with what was read', async () => {
    const { user, server } = open({ DescribePerson: () => ({ describePerson: { __typename: 'PersonDescribed' } }) });
    await user.click(await screen.findByRole('button', { name: 'Sửa họ tên, chức vụ của Lê Thị Mai' }));
    const dialog = within(screen.getByRole('dialog'));
    const name = dialog.getByLabelText('Họ tên');
    await user.clear(name);
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(dialog.getByRole('alert').textContent).toContain('Hãy nhập họ tên.');
    await user.type(name, 'Lê Thị Mai Lan');
    await user.type(dialog.getByLabelText('Chức vụ'), 'Phó Chủ tịch');
    await user.click(dialog.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Đã sửa họ tên, chức vụ.')).toBeTruthy();
    expect(server.of('DescribePerson')[0]!.input).toMatchObject({
      ...{ accountId: 'mai', name: 'Lê Thị Mai Lan', title: 'Phó Chủ tịch' },
      ...{ nameSeen: 'Lê Thị Mai', titleSeen: null },
    });
  });

  it('are listed apart when they no longer hold a role there, asked for when opened', async () => {
    const role = {
      ...{ __typename: 'PersonRole', id: 'r', role: 'LEADER', from: '2024-01-01', lastDay: '2025-05-31' },
    };
    const gone = {
      __typename: 'UnitPerson',
      id: 'hoa',
      login: 'hoa',
      name: 'Hồ Hoa',
      isErased: false,
      isDisabled: true,
      roles: [{ ...role, standsInFor: null }],
    };
    const { user, server } = open({
      FormerPeople: () => ({ unit: { __typename: 'Unit', id: 'an-my', formerPeople: [gone] } }),
      ErasePerson: () => ({ erasePerson: { __typename: 'PersonErased' } }),
    });
    const title = await screen.findByText('Người đã thôi giữ vai trò ở đơn vị');
    expect(server.of('FormerPeople')).toEqual([]);
    await user.click(title);
    expect(await screen.findByText('Hồ Hoa')).toBeTruthy();
    expect(screen.getByText(/Lãnh đạo đơn vị, từ .*2024, đến .*31\/05\/2025/)).toBeTruthy();

    expect(screen.getByText('Đã khóa')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xóa thông tin cá nhân của Hồ Hoa' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Xóa thông tin' }));
    expect(dialog.getByRole('alert').textContent).toContain('Hãy ghi lý do.');
    await user.type(dialog.getByLabelText('Lý do'), 'Đề nghị ngày 05/6/2025');
    await user.click(dialog.getByRole('button', { name: 'Xóa thông tin' }));
    expect(await screen.findByText('Đã xóa thông tin cá nhân. Hồ sơ của đơn vị giữ nguyên.')).toBeTruthy();
    expect(server.of('ErasePerson')[0]!.input).toMatchObject({ accountId: 'hoa', reason: 'Đề nghị ngày 05/6/2025' });
  });

  it('of whom there is one are led on to an account for the deputy, and back to the handover', async () => {
    const slip = {
      accountId: 'hung',
      name: 'Trần Hùng',
      login: 'hung',
      code: 'ABCD-EFGH',
      expiresAt: '2025-06-03T00:00:00Z',
    };
    const people = [person('mai', 'Lê Thị Mai')];
    const { user } = open(
      {
        MatchPeople: () => ({
          matchPeople: [{ verdict: 'NEW', login: 'hung', unitId: 'an-my', unitName: 'Phường An Mỹ' }],
        }),
        CreateAccounts: () => {
          people.push(person('hung', 'Trần Hùng'));
          return {
            createAccounts: { __typename: 'SlipsIssued', slips: [{ __typename: 'ActivationSlip', ...slip }] },
          };
        },
      },
      people,
    );
    await user.click(await screen.findByRole('button', { name: 'Lê Thị Mai bàn giao công việc' }));
    expect(screen.queryByRole('alert')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Cấp tài khoản cho người thay' }));
    await user.type(screen.getByLabelText('Dán danh sách, mỗi người một dòng'), 'Trần Hùng');
    await user.click(screen.getByRole('button', { name: 'Xem trước' }));
    await user.click(await screen.findByRole('button', { name: 'Tạo tài khoản' }));
    await user.click(await screen.findByRole('button', { name: 'Xong' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Lê Thị Mai bàn giao công việc' }));
    expect(dialog.getByRole('option', { name: 'Trần Hùng' })).toBeTruthy();
  });

  it('are told what nobody does after the days of a deputy, and what the unit still owes then', async () => {
    const hung = person('hung', 'Trần Hùng', { roles: [] });
    const later = { __typename: 'RoleElsewhere', role: 'REPORTER', unitName: 'Phường Tam Kỳ', lastDay: null };
    const due = { __typename: 'DueAhead', periodName: 'Báo cáo năm 2025', lastDay: '2025-11-04' };
    const { user } = open({}, [person('mai', 'Lê Thị Mai', { rolesElsewhere: [later] }), hung], { duesAhead: [due] });
    await user.click(await screen.findByRole('button', { name: 'Lê Thị Mai bàn giao công việc' }));
    const until = screen.getByLabelText('Người thay làm đến hết ngày');
    await user.type(until, '31/08/2025');
    const said = screen.getByText(/Sau ngày .*31\/08\/2025 không còn ai làm:/).parentElement!;
    expect(said.textContent).toContain('Cán bộ nhập liệu; Cán bộ nhập liệu ở Phường Tam Kỳ.');
    expect(said.textContent).toMatch(/Báo cáo năm 2025 \(ngày cuối .*04\/11\/2025\)/);
    await user.clear(until);
    expect(screen.queryByText(/không còn ai làm/)).toBeNull();
  });

  it('show what was handed over to whom until it is read', async () => {
    const handover = {
      ...{ __typename: 'Handover', id: 'h', leaverId: 'mai', leaverName: 'Lê Thị Mai', deputyId: 'hung' },
      ...{ deputyName: 'Trần Hùng', unitNames: ['Phường An Mỹ'], lastDay: '2025-05-31', isForViewer: false },
      text: 'Hồ sơ giấy ở tủ số 2',
    };
    open({}, undefined, { handovers: [handover] });
    expect(await screen.findByText('Hồ sơ giấy ở tủ số 2')).toBeTruthy();
    expect(screen.getByText(/Bàn giao của Lê Thị Mai, làm đến hết .*31\/05\/2025/)).toBeTruthy();
    expect(screen.getByText(/Người nhận: Trần Hùng/)).toBeTruthy();
  });

  it('get a new code on a slip after a warning; it is shown with the unit and what to do when it is lost', async () => {
    const slip = {
      accountId: 'mai',
      name: 'Lê Thị Mai',
      login: 'mai',
      code: 'ABCD-EFGH',
      expiresAt: '2025-06-03T00:00:00Z',
    };
    const { user } = open({
      ResetAccount: () => ({
        resetAccount: { __typename: 'SlipsIssued', slips: [{ __typename: 'ActivationSlip', ...slip }] },
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Cấp lại mã cho Lê Thị Mai' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/hết hiệu lực ngay/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Cấp lại mã' }));
    expect(await screen.findByText('ABCD-EFGH')).toBeTruthy();
    expect(document.activeElement?.contains(screen.getByText('ABCD-EFGH'))).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
    expect(screen.getByText('Phường An Mỹ')).toBeTruthy();
    expect(screen.getByText(/Mất phiếu thì báo ngay/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xong' }));
    expect(await screen.findByText('Trần Hùng')).toBeTruthy();
  });

  it('are locked out for a reason, and let in again; of who is locked out nothing is offered that is refused', async () => {
    const people = [person('mai', 'Lê Thị Mai', { openSessions: 2 }), person('hung', 'Trần Hùng')];
    const standing = (isDisabled: boolean) => people.splice(0, 1, person('mai', 'Lê Thị Mai', { isDisabled }));
    const { user, server } = open(
      {
        DisableAccount: () => {
          standing(true);
          return { disableAccount: { __typename: 'AccountDisabled' } };
        },
        EnableAccount: () => ({ enableAccount: { __typename: 'AccountRefused', refusal: 'NOT_DISABLED' } }),
      },
      people,
    );
    await user.click(await screen.findByRole('button', { name: 'Khóa tài khoản của Lê Thị Mai' }));
    let dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Khóa tài khoản' }));
    expect(dialog.getByRole('alert').textContent).toContain('Hãy ghi lý do.');
    await user.type(dialog.getByLabelText('Lý do'), 'Tạm đình chỉ{Enter}');
    expect(await screen.findByText('Đã khóa tài khoản của Lê Thị Mai.')).toBeTruthy();
    expect(await screen.findByText('Đã khóa')).toBeTruthy();
    expect(server.of('DisableAccount')[0]!.input).toMatchObject({ accountId: 'mai', reason: 'Tạm đình chỉ' });
    for (const name of ['Cấp lại mã cho Lê Thị Mai', 'Thêm vai trò cho Lê Thị Mai', /Đăng xuất Lê Thị Mai/]) {
      expect(screen.queryByRole('button', { name }), String(name)).toBeNull();
    }
    await user.click(screen.getByRole('button', { name: 'Mở lại tài khoản của Lê Thị Mai' }));
    dialog = within(screen.getByRole('dialog'));
    await user.type(dialog.getByLabelText('Lý do'), 'Hết thời hạn{Enter}');
    expect((await dialog.findByRole('alert')).textContent).toContain('Lê Thị Mai: tài khoản không bị khóa');
  });

  it('lose a role at once, or with a day', async () => {
    const { user, server } = open({ EndRole: () => ({ endRole: { __typename: 'RolesChanged' } }) });
    await user.click(await screen.findByRole('button', { name: 'Lê Thị Mai thôi vai trò Cán bộ nhập liệu' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Cho thôi vai trò' }));
    expect(dialog.getByRole('alert').textContent).toContain('Hãy ghi ngày làm việc cuối.');
    await user.click(dialog.getByLabelText('Thôi ngay bây giờ'));
    expect(dialog.queryByLabelText('Ngày làm việc cuối')).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Cho thôi vai trò' }));
    expect(await screen.findByText('Đã cho thôi vai trò ngay.')).toBeTruthy();
    expect(server.of('EndRole')[0]!.input).toMatchObject({ roleId: 'mai-role', lastDay: null });
  });

  it('show who has not activated an account and for whom somebody stands in', async () => {
    const role = {
      __typename: 'PersonRole',
      id: 'r',
      role: 'LEADER',
      from: '2025-07-01',
      lastDay: '2025-08-31',
      standsInFor: 'Hồ An',
    };
    open({}, [person('mai', 'Lê Thị Mai', { isActivated: false, roles: [role] })]);
    expect(await screen.findByText('Chưa kích hoạt')).toBeTruthy();
    expect(screen.getByText(/Lãnh đạo đơn vị, từ .*2025, đến .*2025, .*Hồ An/)).toBeTruthy();
  });
});
