import { expect, it } from 'vitest';
import { UnitNames } from './unit-names.ts';

const named = async (...names: string[]) => {
  const units = await UnitNames.of(names.map((name) => ({ name })));
  return (written: string) => units.find(written).map(({ name }) => name);
};

it('a unit is known by its name with its kind in full, shortened or left out', async () => {
  const find = await named('Phường An Mỹ', 'Thành phố Tam Kỳ', 'Thị trấn Phú Thịnh', 'Hội Nông dân');
  for (const written of ['An Mỹ', 'an  my', 'P. An Mỹ', 'p.an mỹ', 'PHUONG AN MY'])
    expect(find(written), written).toEqual(['Phường An Mỹ']);
  for (const written of ['Tam Kỳ', 'TP Tam Kỳ', 'Tp.Tam Kỳ', 'thành phố Tam Kỳ'])
    expect(find(written), written).toEqual(['Thành phố Tam Kỳ']);
  expect(find('TT. Phú Thịnh')).toEqual(['Thị trấn Phú Thịnh']);
  expect(find('hoi nong dan')).toEqual(['Hội Nông dân']);
});

it('another kind is another unit, and a name borne by several means all of them', async () => {
  const find = await named('Phường An Mỹ', 'Xã An Mỹ', 'Xã Tam Ngọc', 'An Sơn', 'Phường An Sơn');
  expect(find('An Mỹ')).toEqual(['Phường An Mỹ', 'Xã An Mỹ']);
  expect(find('Xã An Mỹ')).toEqual(['Xã An Mỹ']);
  expect(find('Phường Tam Ngọc')).toEqual([]);
  expect(find('An Sơn')).toEqual(['An Sơn']);
  for (const written of ['', 'Phường', 'P.', 'Mỹ']) expect(find(written), written).toEqual([]);
});
