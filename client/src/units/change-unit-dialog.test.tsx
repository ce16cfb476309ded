import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PreviewUnitChangesInput } from '../gql/graphql.ts';
import { renderAnswered } from '../testing/answered.tsx';
import { ChangeUnitDialog } from './change-unit-dialog.tsx';

const unit = {
  ...{ id: 'an-my', name: 'Phường An Mỹ', kind: 'WARD' as const, code: '20341' },
  parent: { id: 'tam-ky', name: 'Thành phố Tam Kỳ' },
};
const nothing = {
  reportsAdded: 0,
  reportsVoided: 0,
  unitsMoved: 0,
  reportsToDecide: [],
  plans: [],
  targets: [],
  told: [],
};

type Asked = Pick<PreviewUnitChangesInput, 'changes'>;

function open(previewed: (input: Asked) => object) {
  const user = userEvent.setup();
  const server = renderAnswered(
    <ChangeUnitDialog
      kind="split"
      unit={unit}
      line="TERRITORY"
      today="2025-05-20"
      onClose={() => {}}
      onDone={() => {}}
    />,
    {
      PreviewUnitChanges: ({ input }) => ({ previewUnitChanges: previewed(input as Asked) }),
      ChangeUnits: () => ({
        changeUnits: {
          ...{ __typename: 'UnitsChanged', batchId: 'b', reportsAdded: 0, reportsVoided: 0, reportsToDecide: 0 },
        },
      }),
    },
  );
  const fill = async () => {
    await user.type(screen.getByLabelText('Đơn vị nhận thứ 1'), 'Phường Đông');
    await user.type(screen.getByLabelText('Đơn vị nhận thứ 2'), 'Phường Tây');
    await user.type(screen.getByLabelText('Từ ngày'), '01/07/2025');
    await user.type(screen.getByLabelText('Lý do, văn bản'), 'NQ 12');
    await user.click(screen.getByRole('button', { name: 'Xem trước' }));
  };
  return { user, server, fill };
}
const role = (personId: string, personName: string, toUnit: string) => ({
  ...{ __typename: 'RoleToPass', personId, personName, role: 'REPORTER', fromUnit: 'Phường An Mỹ', toUnit },
});

describe('splitting a unit', () => {
  it('lets it be chosen where each person goes, and reckons what follows anew', async () => {
    const { user, server, fill } = open(({ changes }) => {
      const goes = changes[2]!.split!.people![0]?.unitId === changes[1]!.create!.id;
      return {
        ...{ __typename: 'UnitChangePreview', asOf: '2025-07-01', figures: [], ...nothing },
        roles: [role('an', 'Lê An', 'Phường Đông'), role('binh', 'Trần Bình', goes ? 'Phường Tây' : 'Phường Đông')],
      };
    });
    await fill();
    const people = within(await screen.findByRole('group', { name: 'Người của đơn vị về đâu' }));
    await user.selectOptions(people.getByLabelText('Trần Bình (Cán bộ nhập liệu) về'), 'Phường Tây');
    expect(await screen.findByText('Trần Bình (Cán bộ nhập liệu): từ Phường An Mỹ sang Phường Tây')).toBeTruthy();
    expect(screen.getByText('Lê An (Cán bộ nhập liệu): từ Phường An Mỹ sang Phường Đông')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Thực hiện' }));
    await expect.poll(() => server.of('ChangeUnits').length).toBe(1);
    const { changes } = server.of('ChangeUnits')[0]!.input;
    expect(changes[2].split.people).toEqual([{ accountId: 'binh', unitId: changes[1].create.id }]);
  });

  it('tells what was handed in, which dossiers of models are among it, and which are begun', async () => {
    const dossiers = { formTitle: 'Hồ sơ mô hình', formTitleEn: null };
    const { fill } = open(() => ({
      ...{ __typename: 'UnitChangePreview', asOf: '2025-07-01', ...nothing, roles: [] },
      figures: [
        { unitName: 'Phường An Mỹ', reports: 12, entries: [{ ...dossiers, handedIn: 2, begun: 1 }], recast: 'KEPT' },
        { unitName: 'Phường An Xuân', reports: 3, entries: [], recast: 'EXACT' },
        { unitName: 'Phường An Sơn', reports: 0, entries: [{ ...dossiers, handedIn: 0, begun: 3 }], recast: 'EXACT' },
        { unitName: 'Xã Tam Phú', reports: 5, entries: [{ ...dossiers, handedIn: 4, begun: 0 }], recast: 'SHARED' },
        { unitName: 'Xã Tam Ngọc', reports: 0, entries: [{ ...dossiers, handedIn: 0, begun: 1 }], recast: 'ALONE' },
      ],
      told: [
        { unitName: 'Phường An Mỹ', ownPlans: 1, tasks: 3 },
        { unitName: 'Phường An Phú', ownPlans: 0, tasks: 1 },
      ],
    }));
    await fill();
    const first = await screen.findByText(/^Phường An Mỹ: ở lại đơn vị cũ/);
    const line = (name: RegExp) => screen.getByText(name).textContent;
    expect(first.textContent).toMatch(
      /\(12 báo cáo đã nộp, trong đó 2 mục “Hồ sơ mô hình”; còn 1 mục “Hồ sơ mô hình” đang ghi dở\)$/,
    );
    expect(line(/^Phường An Xuân:/)).toBe('Phường An Xuân: cộng dồn chính xác (3 báo cáo đã nộp)');
    expect(line(/^Phường An Sơn:/)).toMatch(/\(0 báo cáo đã nộp; còn 3 mục “Hồ sơ mô hình” đang ghi dở\)$/);
    expect(line(/^Xã Tam Ngọc:/)).toBe(
      'Xã Tam Ngọc: ở lại đơn vị cũ, không đơn vị nào tiếp nhận (0 báo cáo đã nộp; còn 1 mục “Hồ sơ mô hình” đang ghi dở)',
    );
    expect(line(/1 kế hoạch riêng/)).toBe('Phường An Mỹ: 1 kế hoạch riêng, tiến độ 3 nhiệm vụ');
    expect(screen.getByText('Phường An Phú: tiến độ 1 nhiệm vụ')).toBeTruthy();
    expect(line(/^Xã Tam Phú:/)).toMatch(/\(5 báo cáo đã nộp, trong đó 4 mục “Hồ sơ mô hình”\)$/);
  });

  it('says where more may follow than is told', async () => {
    const { fill } = open(() => ({
      ...{ __typename: 'UnitChangePreview', asOf: '2025-07-01', ...nothing, figures: [], roles: [] },
      reportsToDecide: Array.from({ length: 200 }, (_, at) => ({
        ...{ __typename: 'ReportLeftOver', unitName: `Xã số ${at + 1}`, periodName: 'Năm 2025', state: 'DRAFT' },
      })),
    }));
    await fill();
    expect(await screen.findByRole('heading', { name: /^Ít nhất 200 báo cáo đã nhập dở/ })).toBeTruthy();
    expect(screen.getByText('Chỉ kể 200 dòng đầu, có thể còn nữa.')).toBeTruthy();
  });

  it('names the unit and the day where a later change stands in the way', async () => {
    const { fill } = open(() => ({
      ...{ __typename: 'UnitChangeRefused', index: 2, refusal: 'LATER_CHANGE', unitId: 'an-my' },
      ...{ unitName: 'Phường An Mỹ', day: '2025-09-01' },
    }));
    await fill();
    const told = (await screen.findByRole('alert')).textContent!;
    expect(told).toMatch(/^.*Phường An Mỹ: đã có thay đổi có hiệu lực từ ngày .*01\/09\/2025/);
  });
});
