import { describe, expect, it } from 'vitest';
import { nothingSelected, selectedUnits, toggleKind, toggleUnit, type SelectableUnit } from './unit-selection.ts';

const units: SelectableUnit[] = [
  ...['An Mỹ', 'An Xuân'].map((name) => ({ id: name, name, kind: 'WARD' as const })),
  ...['Tam Ngọc', 'Tam Phú', 'Tam Thanh', 'Tam Thăng'].map((name) => ({ id: name, name, kind: 'COMMUNE' as const })),
];
const [anMy, , tamNgoc, tamPhu, tamThanh] = units as [SelectableUnit, ...SelectableUnit[]];
const names = (selection: typeof nothingSelected) => selectedUnits(selection, units).map(({ name }) => name);

describe('choosing units', () => {
  it('takes all communes except three', () => {
    let selection = toggleKind(nothingSelected, 'COMMUNE', units);
    for (const commune of [tamNgoc!, tamPhu!, tamThanh!]) selection = toggleUnit(selection, commune);
    expect(names(selection)).toEqual(['Tam Thăng']);
    expect(selection).toEqual({ kinds: ['COMMUNE'], except: ['Tam Ngọc', 'Tam Phú', 'Tam Thanh'], also: [] });
  });

  it('takes a ward in addition, and lets it go again', () => {
    const communes = toggleKind(nothingSelected, 'COMMUNE', units);
    const more = toggleUnit(communes, anMy);
    expect(names(more)).toContain('An Mỹ');
    expect(toggleUnit(more, anMy)).toEqual(communes);
  });

  it('takes an exception back', () => {
    const communes = toggleKind(nothingSelected, 'COMMUNE', units);
    expect(toggleUnit(toggleUnit(communes, tamPhu!), tamPhu!)).toEqual(communes);
  });

  it('forgets exceptions and single choices of a kind that is chosen anew', () => {
    const single = toggleUnit(nothingSelected, tamPhu!);
    const whole = toggleKind(single, 'COMMUNE', units);
    expect(whole).toEqual({ kinds: ['COMMUNE'], except: [], also: [] });
    expect(toggleKind(toggleUnit(whole, tamPhu!), 'COMMUNE', units)).toEqual(nothingSelected);
  });
});
