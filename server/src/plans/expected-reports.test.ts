import { expect, it } from 'vitest';
import { expectedReports, responsibleDay, type PlacedUnit } from './expected-reports.ts';

const units: PlacedUnit[] = [
  { unitId: 'An Xuân', kind: 'ward', from: null, until: '2025-07-01' },
  { unitId: 'Tam Ngọc', kind: 'commune', from: null, until: '2025-07-01' },
  { unitId: 'Hội Nông dân', kind: 'organisation', from: null, until: '2025-07-01' },
  { unitId: 'phường Tam Kỳ', kind: 'ward', from: '2025-07-01', until: null },
];
const owing = (responsibleOn: string, named: { exceptUnits?: string[]; alsoUnits?: string[] } = {}) => {
  const rule = { assignmentId: 'a', periodId: 'p', exceptUnits: [], alsoUnits: [], ...named, responsibleOn };
  return expectedReports([{ ...rule, unitKinds: ['ward', 'commune'] }], units).map((duty) => duty.unitId);
};

it('expects a report of every unit of the kinds named that stands on the day', () => {
  expect(owing('2025-05-31')).toEqual(['An Xuân', 'Tam Ngọc']);
});

it('expects the annual report of the successors', () => {
  expect(owing('2025-10-31')).toEqual(['phường Tam Kỳ']);
});

it('changes over on the day of the merger itself', () => {
  expect(owing('2025-06-30')).toEqual(['An Xuân', 'Tam Ngọc']);
  expect(owing('2025-07-01')).toEqual(['phường Tam Kỳ']);
});

it('leaves out units named as exceptions, and takes in others by name', () => {
  const named = { exceptUnits: ['Tam Ngọc'], alsoUnits: ['Hội Nông dân'] };
  expect(owing('2025-05-31', named)).toEqual(['An Xuân', 'Hội Nông dân']);
  expect(owing('2025-10-31', named)).toEqual(['phường Tam Kỳ']);
});

it('decides by the end of the data, or by today while that is to come', () => {
  expect(responsibleDay('2025-05-31', '2025-07-10')).toBe('2025-05-31');
  expect(responsibleDay('2025-10-31', '2025-07-10')).toBe('2025-07-10');
});
