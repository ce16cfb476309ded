import { expect, it } from 'vitest';
import { matchPastRows, type PastUnit } from './past-rows.ts';

const unit = (id: string, name: string, more: Partial<PastUnit> = {}): PastUnit => ({
  ...{ unitId: id, id, name, names: [name], hasReport: false, ...more },
});
const units = [
  unit('hoa-thuan', 'Phường Hòa Thuận'),
  unit('new-name', 'Phường Bàn Thạch', { names: ['Phường Tân Thạnh', 'Phường Bàn Thạch'] }),
  unit('old-name', 'Phường Tân Thạnh'),
  unit('given', 'Xã Tam Thăng', { hasReport: true }),
  unit('one', 'Xã Một'),
  unit('other', 'Xã  một'),
];
const verdicts = (...rows: (string | { unitName: string; unitId: string })[]) =>
  matchPastRows(
    rows.map((row) => (typeof row === 'string' ? { unitName: row, unitId: null } : row)),
    units,
  ).map(({ verdict, unit }) => `${verdict} ${unit?.id ?? ''}`.trim());

it('knows a unit however its name is spelt, by a name it had, and by the name of that year first', () => {
  expect(verdicts('P. HOÀ THUẬN', 'phường bàn thạch', 'Phường Tân Thạnh')).toEqual([
    ...['ready hoa-thuan', 'ready new-name', 'ready old-name'],
  ]);
});

it('guesses nothing: unknown, ambiguous and repeated names are told', () => {
  expect(verdicts('Xã Lạ', 'xa mot', 'Hòa Thuận', 'phuong hoa thuan', 'Xã Tam Thăng')).toEqual([
    ...['unknown', 'ambiguous', 'ready hoa-thuan', 'twice hoa-thuan', 'hasReport given'],
  ]);
});

it('takes the unit that was picked for a row', () => {
  expect(verdicts({ unitName: 'Xã một', unitId: 'other' }, { unitName: 'Hòa Thuận', unitId: 'nobody' })).toEqual([
    ...['ready other', 'unknown'],
  ]);
});
