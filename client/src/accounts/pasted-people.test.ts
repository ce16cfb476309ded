import { describe, expect, it } from 'vitest';
import { pastedPeople, suggestLogin } from './pasted-people.ts';

describe('people pasted from a spreadsheet', () => {
  it('are read with or without heading, user name and position', () => {
    const text = 'Họ và tên\tTên đăng nhập\tChức vụ\r\nLê Thị Mai\tmai\tChủ tịch\r\n\r\nTrần Hùng\t\tCán bộ\nĐỗ An';
    expect(pastedPeople(text)).toEqual([
      { name: 'Lê Thị Mai', login: 'mai', title: 'Chủ tịch' },
      { name: 'Trần Hùng', login: 'hung.t', title: 'Cán bộ' },
      { name: 'Đỗ An', login: 'an.d', title: null },
    ]);
  });

  it('get user names of their own where names are alike', () => {
    expect(pastedPeople('Lê Thị Mai\nLê Thị Mai').map(({ login }) => login)).toEqual(['mai.lt', 'mai.lt2']);
    expect(suggestLogin('Y')).toBe('y00');
  });
});
