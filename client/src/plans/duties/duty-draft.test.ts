import { describe, expect, it } from 'vitest';
import {
  assignmentDraftOf,
  changesOf,
  newAssignment,
  newPeriod,
  periodDraftOf,
  seriesOf,
  type DrawnAssignment,
} from './duty-draft.ts';

const id = '1f0c1f0e-0000-4000-8000-000000000001';
const period = { ...newPeriod(id, 'adHoc', 2025, '2025-10-01'), name: 'Thiệt hại bão số 6', due: '08/10/2025' };
const assignment = {
  ...newAssignment(id),
  formId: 'f',
  selection: { kinds: ['WARD' as const], except: ['u1'], also: [] },
};

describe('what is typed of periods and assignments', () => {
  it('makes an ad-hoc report one batch: its period, and the form given for it', () => {
    expect(changesOf('adHoc', { period, assignment }, null)).toEqual([
      {
        addPeriod: {
          id,
          period: {
            ...{ name: 'Thiệt hại bão số 6', series: 'adHoc-1f0c1f0e', dataFrom: '2025-01-01', dataTo: '2025-10-01' },
            ...{ opens: '2025-10-01', due: '2025-10-08', dueInclusive: false, dueAbove: null, closes: null },
          },
        },
      },
      {
        assign: {
          ...{ formId: 'f', periodId: id },
          assignment: {
            units: { kinds: ['WARD'], except: ['u1'], also: [] },
            responsibleOn: null,
            versionId: null,
            asks: 'ONE',
          },
        },
      },
    ]);
  });

  it('says which entries are lacking, by the names the server uses', () => {
    const draft = { period: { ...period, name: ' ', due: '31/02/2025', opens: '' }, assignment: newAssignment('') };
    expect(changesOf('adHoc', draft, null)).toEqual({
      lacking: {
        name: 'missing',
        opens: 'missing',
        due: 'badDate',
        formId: 'missing',
        periodId: 'missing',
        units: 'missing',
      },
    });
    expect(changesOf('addPeriod', { ...draft, period }, null)).toHaveLength(1);
  });

  it('keeps the series of a period that stays of its kind, and gives quarters and months theirs by the end of their data', () => {
    const drawn = {
      ...{ id, name: 'Quý II', series: 'q2', dataFrom: '2025-04-01', dataTo: '2025-06-30', opens: '2025-06-01' },
      due: { date: '2025-07-05', inclusive: true },
    };
    const edited = (more: object) =>
      changesOf('editPeriod', { period: { ...periodDraftOf(drawn), ...more }, assignment }, null);
    expect(edited({})).toMatchObject([{ editPeriod: { periodId: id, period: { series: 'q2', dueInclusive: true } } }]);
    expect(edited({ kind: 'month' })).toMatchObject([{ editPeriod: { period: { series: 'm06' } } }]);
    expect([seriesOf('quarter', '2025-12-14', id), seriesOf('annual', '2025-10-31', id)]).toEqual(['q4', 'annual']);
  });

  it('takes up an assignment as it stands', () => {
    const drawn = {
      ...{ id: 'a', unitKinds: ['COMMUNE'], exceptUnits: [], alsoUnits: [{ id: 'u2' }], responsibleOn: '2025-06-01' },
      ...{ form: { id: 'f' }, version: { id: 'v' }, period: { id } },
    } as unknown as DrawnAssignment;
    expect(changesOf('editAssignment', { period, assignment: assignmentDraftOf(drawn) }, 'a')).toEqual([
      {
        editAssignment: {
          assignmentId: 'a',
          assignment: {
            ...{ units: { kinds: ['COMMUNE'], except: [], also: ['u2'] }, responsibleOn: '2025-06-01', versionId: 'v' },
          },
        },
      },
    ]);
    expect(changesOf('removePeriod', { period, assignment }, null)).toEqual([{ removePeriod: { periodId: id } }]);
    expect(changesOf('withdraw', { period, assignment }, 'a')).toEqual([{ withdraw: { assignmentId: 'a' } }]);
  });
});
