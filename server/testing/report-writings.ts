import { parseForm } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { answersOf, type SmallCity } from './small-city.ts';
import type { Now, TextAt, Writing } from './writing.ts';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
export const { form } = parsed;
const fieldOf = (key: string) => form.field(key)!.id;
/** The row of a table in which something is written. */
const row = '7d1c0b6e-52a8-4f0f-8d3a-0a6f6a3b9c11';
const warning = form.rules.find(({ level }) => level === 'warning')!.id;

/** What is written while reports are filled, handed in and judged: An Xuân fills its own, the office fills that of An Mỹ. */
export function reportWritings(city: SmallCity, now: Now): Writing[] {
  const { anXuan, anMy } = city.units;
  const { one, report, does } = now;
  const reason = (mutation: string, by: string, unit: string, more: Partial<Writing> = {}): Writing => ({
    ...{ mutation, by, input: (text) => report(unit, { reason: text('reason') }) },
    ...more,
  });
  const ofSeveral = (mutation: string, more: object = {}): Writing => ({
    ...{ mutation, by: 'reviewer' },
    input: async (text) => ({ reports: [await report(anMy)], reason: text('reason'), ...more }),
  });
  const handIn = async (login: string, unit: string) => {
    const input = await report(unit);
    const ask = 'query ($id: ID!) { report(id: $id) { contextHash } }';
    const { contextHash } = (await (await city.app.as(login)).get(ask, { id: input.reportId })).report;
    await does(login, 'submitReport', { ...input, contextHash });
  };
  const fill = async () => {
    const reporter = await city.app.as('an-xuan');
    const { lessons, preparedByName, propagandaRows } = (await city.reportOf(reporter, 'Phường An Xuân')).draft.answers;
    const [first, ...others] = answersOf(1)['propagandaRows'] as object[];
    const rows = [{ ...first, ...propagandaRows[0] }, ...others];
    return city.saved(reporter, 'Phường An Xuân', { ...answersOf(1), lessons, preparedByName, propagandaRows: rows });
  };
  const returned = (text: TextAt) => ({
    reason: text('reason'),
    cells: [{ field: fieldOf('householdsTotal'), reason: text('cells.reason') }],
  });
  const approval = async (approval: 'LEADER' | 'NONE') => {
    const unitId = await one('SELECT uid FROM units WHERE id = $1', [anXuan]);
    const expectedRevision = await one<number>(
      'SELECT coalesce((SELECT edit_revision FROM unit_approvals WHERE unit_id = $1), 0)',
      [anXuan],
    );
    await does('leader', 'setUnitApproval', { unitId, approval, expectedRevision });
  };
  const fillFor = async (sourceName: string) => report(anMy, { source: 'PAPER', sourceName, cameOn: '2025-05-19' });
  return [
    {
      ...{ mutation: 'saveDraft', by: 'an-xuan' },
      input: async (text) => ({
        ...(await report(anXuan)),
        versionId: await one('SELECT v.uid FROM form_versions v JOIN forms f ON f.id = v.form_id WHERE f.uid = $1', [
          city.form,
        ]),
        rows: [{ table: fieldOf('propagandaRows'), row, change: 'ADDED' }],
        cells: [
          { field: fieldOf('lessons'), was: null, value: text('cells.value') },
          { field: fieldOf('preparedByName'), was: null, value: text('cells.value', 60) },
          { field: fieldOf('propagandaRows.note'), row, was: null, value: text('cells.value', 60) },
        ],
        explanations: [{ rule: warning, was: '', text: text('explanations.text') }],
      }),
    },
    {
      ...{ mutation: 'commentOnCell', by: 'an-xuan' },
      input: async (text) => ({
        reportId: (await report(anXuan)).reportId,
        field: fieldOf('householdsTotal'),
        text: text('text'),
      }),
    },
    {
      ...{ mutation: 'remindReports', by: 'reviewer' },
      input: async (text) => ({
        ...{ reportIds: [(await report(anMy)).reportId], channel: 'ZALO', sentence: text('sentence') },
      }),
    },
    ofSeveral('extendReports', { newDueDate: '2025-06-30' }),
    ofSeveral('waiveReports'),
    ofSeveral('reinstateReports'),
    {
      ...{ mutation: 'recordChannel', by: 'reviewer' },
      input: async (text) => ({
        ...(await report(anXuan)),
        ...{ expectedRevision: 0, channel: 'QOFFICE', cameOn: '2025-05-19', reference: text('reference') },
      }),
    },
    { mutation: 'fillReportFor', by: 'reviewer', input: (text) => fillFor(text('sourceName')) },
    reason('handBackReport', 'reviewer', anMy),
    reason('objectToReport', 'an-my', anMy, {
      before: async () => {
        await city.app.owner.query(`UPDATE reports SET state = 'expected', draft = NULL WHERE unit_id = $1`, [anMy]);
        await does('reviewer', 'fillReportFor', await fillFor('12/BC'));
        await city.saved(await city.app.as('reviewer'), 'Phường An Mỹ', answersOf(2));
        await handIn('reviewer', anMy);
      },
    }),
    reason('settleObjection', 'reviewer', anMy),
    reason('sendBackReport', 'leader', anXuan, {
      before: async () => {
        await approval('LEADER');
        await fill();
        await handIn('an-xuan', anXuan);
      },
    }),
    {
      ...{ mutation: 'returnReport', by: 'reviewer', input: (text) => report(anXuan, returned(text)) },
      before: async () => {
        await approval('NONE');
        await handIn('an-xuan', anXuan);
      },
    },
    {
      ...{ mutation: 'reopenReport', by: 'reviewer', input: (text) => report(anXuan, returned(text)) },
      before: async () => {
        await handIn('an-xuan', anXuan);
        await does('reviewer', 'acceptReport', await report(anXuan), 'ReviewReportInput');
      },
    },
    {
      ...{ mutation: 'numberReport', by: 'an-xuan' },
      input: async (text) => ({
        reportId: (await report(anXuan)).reportId,
        revision: await one<number>('SELECT latest_revision FROM reports WHERE unit_id = $1', [anXuan]),
        number: text('number', 60),
      }),
      before: () => handIn('an-xuan', anXuan),
    },
    {
      ...{ mutation: 'returnReports', by: 'reviewer' },
      input: async (text) => ({ reports: [await report(anXuan)], reason: text('reason') }),
    },
  ];
}
