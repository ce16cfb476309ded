import { randomUUID } from 'node:crypto';
import { figureColumns } from '@ke-hoach/forms/sheets';
import type { FilePlace } from '@ke-hoach/schema';
import { quarter } from './duty-words.ts';
import { given } from './given.ts';
import { planField } from './plan-words.ts';
import { form, reportWritings } from './report-writings.ts';
import type { SmallCity } from './small-city.ts';
import { oneModel } from './target-words.ts';
import { nowOf, type TextAt, type Writing } from './writing.ts';

const lines = (text: TextAt, places: Record<string, number>) =>
  Object.fromEntries(Object.entries(places).map(([place, longest]) => [place, text(place, longest)]));

/** Everything that people write in a year, command after command, on a small city whose plan is consulted on. */
export async function everyWriting(city: SmallCity): Promise<Writing[]> {
  const { units } = city;
  const here = given(city.app.owner);
  await here.person({ login: 'leader', roles: ['leader'], at: units.anXuan });
  await here.person({ login: 'admin', roles: ['administrator'], at: units.city });
  await here.person({ login: 'leaver', roles: ['viewer'], at: units.anMy });
  await here.person({ login: 'deputy', roles: ['viewer'], at: units.anMy });
  // On the cards of the demonstration stand names.
  await city.app.owner.query(`UPDATE accounts SET demo_card = NULL WHERE login IN ('leaver', 'deputy')`);
  const now = nowOf(city);
  const { one, account, plan, newestPlan, does } = now;
  const unitId = (unit: string) => one('SELECT uid FROM units WHERE id = $1', [unit]);
  const designs = (mutation: string, input: Writing['input'], before?: Writing['before']): Writing => ({
    ...{ mutation, by: 'designer', input },
    ...(before && { before }),
  });
  const administers = (mutation: string, input: Writing['input'], before?: Writing['before']): Writing => ({
    ...designs(mutation, input, before),
    by: 'admin',
  });
  const periodId = randomUUID();
  const because = async (text: TextAt, more: object) => plan({ reason: text('reason'), ...more });
  const target = (text: TextAt) =>
    oneModel(city.period, { title: text('target.title'), titleEn: text('target.titleEn') });
  const targetId = () => one('SELECT uid FROM targets ORDER BY id DESC LIMIT 1');
  const ofTask = async () => ({
    ...{ planId: city.plan, unitId: await unitId(units.anXuan), expectedRevision: 0 },
    taskId: await one(`UPDATE plan_tasks SET unit_kinds = '{ward}' WHERE code = 'III.3' RETURNING row`),
  });
  const indicator = (text: TextAt) => ({
    content: { title: text('content'), unit: 'hộ', basis: 'stock', overUnits: 'sum', overTime: 'latest' },
  });
  const changed = async (more: object) => ({ changes: [{ on: '2025-05-20', ...more }] });
  return [
    designs('createPlan', async (text) => ({
      ...{ unitId: await unitId(units.city), year: 2027, title: text('title'), movement: text('movement') },
      planTypeId: await one(`SELECT uid FROM forms WHERE key = 'yearly-plan'`),
    })),
    designs('describePlan', (text) =>
      newestPlan({ title: text('title'), movement: text('movement'), contact: text('contact') }),
    ),
    designs('savePlanDocument', (text) =>
      newestPlan({ cells: [{ field: planField('filing'), was: null, value: text('cells.value') }] }),
    ),
    {
      ...{ mutation: 'commentOnPlan', by: 'an-xuan' },
      before: async () => does('designer', 'consultOnPlan', await plan({ units: { kinds: ['WARD'] } })),
      input: async (text) => ({
        ...{ planId: city.plan, unitId: await unitId(units.anXuan) },
        ...{ text: text('text'), section: text('section') },
      }),
    },
    {
      ...{ mutation: 'answerConsultation', by: 'an-my' },
      input: async (text) => plan({ unitId: await unitId(units.anMy), answer: 'OBJECTED', reason: text('reason') }),
    },
    designs('issuePlan', (text) => plan({ number: text('number', 50) })),
    designs('changeDuties', (text) =>
      because(text, {
        changes: [{ addPeriod: { id: periodId, period: quarter({ name: text('changes.addPeriod.period.name') }) } }],
      }),
    ),
    designs('changeDuties', async (text) =>
      because(text, {
        changes: [
          {
            editPeriod: {
              periodId: await one(`SELECT uid FROM periods WHERE series = 'quarter'`),
              period: quarter({ name: text('changes.editPeriod.period.name') }),
            },
          },
        ],
      }),
    ),
    designs('setParentPlan', async (text) =>
      because(text, { basis: await one('SELECT row FROM plan_bases ORDER BY position LIMIT 1') }),
    ),
    designs('announceInPlan', (text) => plan({ text: text('text') })),
    designs('setTarget', (text) => because(text, { target: target(text) })),
    designs('changeTarget', async (text) => because(text, { targetId: await targetId(), target: target(text) })),
    designs('withdrawTarget', async (text) => because(text, { targetId: await targetId() })),
    designs(
      'amendPlan',
      (text) => plan({ reason: text('reason') }),
      async () =>
        does(
          'designer',
          'savePlanDocument',
          await plan({ cells: [{ field: planField('filing'), was: 'VT, PT', value: 'VT' }] }),
        ),
    ),
    {
      ...{ mutation: 'recordUnitPlan', by: 'an-xuan' },
      input: async (text) => ({
        ...{ planId: city.plan, unitId: await unitId(units.anXuan), expectedRevision: 0, state: 'ISSUED' },
        ...{ issuedOn: '2025-04-01', ...lines(text, { number: 100, fileName: 100, addedTasks: 5000 }) },
      }),
    },
    designs('assignTask', async (text) =>
      because(text, {
        taskId: await one(`UPDATE plan_tasks SET unit_kinds = '{ward}' WHERE code = 'III.3' RETURNING row`),
        units: { kinds: ['WARD'], except: [await unitId(units.anMy)] },
      }),
    ),
    {
      ...{ mutation: 'reportTask', by: 'an-xuan' },
      input: async (text) => ({ ...(await ofTask()), state: 'DONE', note: text('note'), evidence: text('evidence') }),
    },
    ...reportWritings(city, now),
    designs('enterPastFigures', async (text) =>
      plan({
        sourceName: text('sourceName'),
        periods: [
          {
            ...{ assignmentId: await one('SELECT uid FROM assignments ORDER BY id LIMIT 1'), year: 2024 },
            columns: [figureColumns(form).find(({ key }) => key === 'modelsNew')!.id],
            rows: [{ unitName: 'Phường An Xuân', cells: ['1'] }],
          },
        ],
      }),
    ),
    designs(
      'reopenPlan',
      (text) => plan({ reason: text('reason') }),
      async () => does('designer', 'closePlan', await plan({}), 'PlanSeenInput'),
    ),
    administers('createAccounts', async (text) => ({
      unitId: await unitId(units.anMy),
      people: [
        {
          ...{ login: 'nguoi.moi', roles: ['VIEWER'], elsewhere: [] },
          ...{ name: text('people.name', 60), title: text('people.title', 60) },
        },
      ],
    })),
    administers('describePerson', async (text) => ({
      accountId: await account('deputy'),
      ...{ name: text('name', 60), title: text('title', 60) },
      nameSeen: await one(`SELECT name FROM accounts WHERE login = 'deputy'`),
      titleSeen: await one(`SELECT title FROM accounts WHERE login = 'deputy'`),
    })),
    administers('disableAccount', async (text) => ({ accountId: await account('deputy'), reason: text('reason') })),
    administers('enableAccount', async (text) => ({ accountId: await account('deputy'), reason: text('reason') })),
    administers('replacePerson', async (text) => ({
      ...{ accountId: await account('leaver'), deputyId: await account('deputy'), lastDay: '2025-05-19' },
      handover: text('handover'),
    })),
    administers('erasePerson', async (text) => ({ accountId: await account('leaver'), reason: text('reason') })),
    {
      ...{ mutation: 'createAccessToken', by: 'analyst' },
      input: (text) => ({ name: text('name'), scopes: ['FIGURES'], days: 30 }),
    },
    administers('changeUnits', async (text) => ({
      ...(await changed({
        create: {
          ...{ id: randomUUID(), kind: 'WARD', parentId: await unitId(units.city) },
          ...{ name: text('changes.create.name', 60), code: text('changes.create.code', 50) },
        },
      })),
      reason: text('reason'),
    })),
    administers('changeUnits', async (text) => ({
      ...(await changed({
        rename: {
          unitId: await one(`SELECT uid FROM units ORDER BY id DESC LIMIT 1`),
          ...{ name: text('changes.rename.name', 60), code: text('changes.rename.code', 50) },
        },
      })),
      reason: 'Theo nghị quyết',
    })),
    {
      ...{ mutation: 'setUnitLetterhead', by: 'leader' },
      input: async (text) => ({
        ...{ unitId: await unitId(units.anXuan), style: 'PARTY', expectedRevision: 0 },
        ...lines(text, { superior: 100, body: 100, heading: 100, ownName: 100, sign: 40, place: 100 }),
        ...lines(text, { authority: 100, signerTitle: 100, signerName: 100 }),
      }),
    },
    designs('createForm', async (text) => ({
      ...{ unitId: await unitId(units.city), purpose: 'REPORT' },
      ...{ title: text('title'), titleEn: text('titleEn') },
    })),
    designs('editFormDraft', async (text) => ({
      ...{ draftId: await one('SELECT uid FROM form_drafts ORDER BY id DESC LIMIT 1'), expectedRevision: 1 },
      operations: [{ type: 'retitleForm', title: text('operations') }],
    })),
    designs('createLibraryEntry', (text) => ({ kind: 'INDICATOR', key: 'households', ...indicator(text) })),
    designs('editLibraryEntry', async (text) => ({
      ...{ entryId: await one('SELECT uid FROM library_entries ORDER BY id DESC LIMIT 1'), expectedVersion: 1 },
      ...indicator(text),
    })),
    {
      ...{ mutation: 'saveQuestion', by: 'analyst' },
      input: (text) => ({
        ...{ title: text('title'), expectedRevision: 0 },
        question: { measures: [{ indicator: 'models-new', function: 'SUM' }] },
      }),
    },
    {
      ...{ mutation: 'saveDashboard', by: 'analyst' },
      input: async (text) => ({
        ...{ title: text('title'), expectedRevision: 0 },
        charts: [{ questionId: await one('SELECT uid FROM saved_questions ORDER BY id DESC LIMIT 1') }],
      }),
    },
  ];
}

/** One file for each thing that files may lie at, once everything else was written. */
export async function everyFile(city: SmallCity): Promise<{ place: FilePlace; by: string; of: string }[]> {
  const { one } = nowOf(city);
  const reportOf = (unit: string) => one('SELECT uid FROM reports WHERE unit_id = $1 ORDER BY id LIMIT 1', [unit]);
  const unit = await one('SELECT uid FROM units WHERE id = $1', [city.units.anXuan]);
  const task = await one(`SELECT row FROM plan_tasks WHERE code = 'III.3'`);
  const by: Record<FilePlace, [by: string, of: string]> = {
    answer: ['an-xuan', await reportOf(city.units.anXuan)],
    signedReport: ['an-xuan', await reportOf(city.units.anXuan)],
    source: ['reviewer', await reportOf(city.units.anMy)],
    planAnswer: ['designer', city.plan],
    signedPlan: ['designer', city.plan],
    guidance: ['designer', city.plan],
    evidence: ['an-xuan', `${city.plan}/${task}/${unit}`],
    unitPlan: ['an-xuan', `${city.plan}/${unit}`],
  };
  return Object.entries(by).map(([place, [login, of]]) => ({ place: place as FilePlace, by: login, of }));
}
