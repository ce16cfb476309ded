import { describe, expect, it } from 'vitest';
import { pastedCells } from '../form-view/pasted-cells.ts';
import { vi } from '../texts/vi.ts';
import { mustMend, peopleOf, peopleRows, type MatchedPerson } from './people-rows.ts';

const rowsOf = (text: string) => peopleRows(pastedCells(text), vi.role);
const match = (login: string, unitId: string, verdict: MatchedPerson['verdict'] = 'NEW') => ({
  login,
  unitId,
  verdict,
  unitName: unitId,
});

describe('a sheet of people', () => {
  it('is read by its heading in any order, or as name, user name, position, unit and roles', () => {
    expect(rowsOf('Đơn vị\tHọ và tên\r\nPhường An Mỹ\tLê Thị Mai\r\n\t\r\n')).toMatchObject([
      { name: 'Lê Thị Mai', login: '', title: '', unitName: 'Phường An Mỹ', roles: [], noRole: null },
    ]);
    expect(rowsOf('Trần Hùng\thung\tCán bộ\tPhường An Xuân\tCán bộ nhập liệu')).toMatchObject([
      { name: 'Trần Hùng', login: 'hung', title: 'Cán bộ', unitName: 'Phường An Xuân', roles: ['REPORTER'] },
    ]);
  });

  it('names several roles in a cell, blind to accents and case, whatever commas they hold', () => {
    const roles = (cell: string) => rowsOf(`Họ tên\tVai trò\nMai\t${cell}`)[0];
    expect(roles('can bo nhap lieu, Lãnh đạo đơn vị')?.roles).toEqual(['REPORTER', 'LEADER']);
    expect(roles('Chuyên viên tiếp nhận, duyệt; Chuyên viên Văn phòng')?.roles.toSorted()).toEqual([
      'DESIGNER',
      'REVIEWER',
    ]);
    expect(roles('Thủ quỹ, Văn thư')).toMatchObject({ roles: ['RECORDS_CLERK'], noRole: 'Thủ quỹ, Văn thư' });
  });

  it('is mended where a role or a unit is unknown', () => {
    const [unknown, known] = rowsOf('Họ tên\tVai trò\nMai\tThủ quỹ\nHùng\tVăn thư');
    expect(mustMend(unknown!, match('mai', 'an-my'))).toBe(true);
    expect(mustMend(known!, match('hung', 'an-my', 'UNKNOWN_UNIT'))).toBe(true);
    expect(mustMend(known!, match('hung', 'an-my', 'SAME_PERSON'))).toBe(false);
  });

  it('becomes one account a user name, with the roles of all its rows', () => {
    const rows = rowsOf('Họ tên\tVai trò\nMai\tLãnh đạo đơn vị\nMai\t\nHùng\t');
    const matches = [match('mai', 'an-my'), match('mai', 'an-xuan', 'SAME_PERSON'), match('hung', 'an-my')];
    expect(peopleOf(rows, matches, ['REPORTER'])).toMatchObject([
      {
        login: 'mai',
        elsewhere: [
          { unitId: 'an-my', roles: ['LEADER'] },
          { unitId: 'an-xuan', roles: ['REPORTER'] },
        ],
      },
      { login: 'hung', elsewhere: [{ unitId: 'an-my', roles: ['REPORTER'] }] },
    ]);
  });
});
