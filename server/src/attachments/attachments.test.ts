import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FilePlace } from '@ke-hoach/schema';
import { given } from '../../testing/given.ts';
import { docx, pdf } from '../../testing/given-files.ts';
import { changing, deletePlan, planSeenBy, seen, unitUid } from '../../testing/plan-words.ts';
import { fetchFile, sendFile } from '../../testing/send-file.ts';
import { answersOf, fillFor, smallCity, submit, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const remove = 'mutation ($input: RemoveFileInput!) { removeFile(input: $input) { id } }';
const files = '{ canAttach files { id name place size revision canRemove by { name } } }';

describe('files of reports, plans and tasks', () => {
  let city: SmallCity;
  let people: Record<'designer' | 'reviewer' | 'anXuan' | 'anMy' | 'neighbour' | 'looker', Person>;
  beforeAll(async () => {
    city = await smallCity();
    await given(city.app.owner).person({ login: 'looker', roles: ['viewer'], at: city.units.anXuan });
    const as = (login: string) => city.app.as(login);
    people = {
      ...{ designer: await as('designer'), reviewer: await as('reviewer'), anXuan: await as('an-xuan') },
      ...{ anMy: await as('an-my'), neighbour: await as('neighbour'), looker: await as('looker') },
    };
  });
  afterAll(() => city.app.close());

  const sent = (somebody: Person, place: FilePlace, of: string, name = 'Bản ký.pdf') =>
    sendFile(somebody, { place, of, name, bytes: pdf(name) });
  const code = async (somebody: Person, place: FilePlace, of: string) => (await sent(somebody, place, of)).code;
  const removal = (id: string) => ({ input: { fileId: id, idempotencyKey: randomUUID() } });
  const ofPlan = async (somebody: Person) =>
    (
      await somebody.get(`query ($id: ID!) { plan(id: $id) { signedScans ${files} guidanceFiles ${files} } }`, {
        id: city.plan,
      })
    ).plan;
  const ofReport = async (somebody: Person, id: string) =>
    (await somebody.get(`query ($id: ID!) { report(id: $id) { signedScans ${files} sourceFiles ${files} } }`, { id }))
      .report;

  it('of a plan that is written are its office’s; those of an issued one are for all who read it', async () => {
    const { owner } = city.app;
    await owner.query(`UPDATE plans SET state = 'draft'`);
    const guidance = await sendFile(people.designer, {
      ...{ place: 'guidance', of: city.plan, name: 'Hướng dẫn.docx', bytes: docx() },
    });
    expect(guidance.status).toBe(201);
    expect(await code(people.designer, 'signedPlan', city.plan)).toBe('PLAN_WRONG_STATE');
    expect(await code(people.reviewer, 'guidance', city.plan)).toBe('FORBIDDEN');
    expect(await code(people.anXuan, 'guidance', city.plan)).toBe('NOT_FOUND');
    for (const other of [people.anXuan, people.neighbour])
      expect((await fetchFile(other, guidance.id)).code).toBe('NOT_FOUND');
    await owner.query(`UPDATE plans SET state = 'consulting'`);
    await city.issued();
    expect(await code(people.anXuan, 'guidance', city.plan)).toBe('FORBIDDEN');
    const scan = await sent(people.designer, 'signedPlan', city.plan);
    for (const reader of [people.anXuan, people.looker, people.reviewer])
      expect((await fetchFile(reader, guidance.id)).bytes).toEqual(docx());
    for (const id of [guidance.id, scan.id]) expect((await fetchFile(people.neighbour, id)).code).toBe('NOT_FOUND');
    expect(await ofPlan(people.anXuan)).toMatchObject({
      signedScans: { canAttach: false, files: [{ id: scan.id, name: 'Bản ký.pdf', canRemove: false }] },
      guidanceFiles: { canAttach: false, files: [{ place: 'GUIDANCE', by: { name: 'designer' } }] },
    });
    expect(await people.anXuan.refusal(remove, removal(guidance.id))).toBe('FORBIDDEN');
    expect(await people.neighbour.refusal(remove, removal(guidance.id))).toBe('NOT_FOUND');
    expect((await ofPlan(people.designer)).guidanceFiles).toMatchObject({
      canAttach: true,
      files: [{ canRemove: true }],
    });
    const taken = removal(guidance.id);
    for (let times = 0; times < 2; times += 1) await people.designer.get(remove, taken);
    expect((await ofPlan(people.anXuan)).guidanceFiles.files).toEqual([]);
    expect(await people.designer.refusal(remove, removal(guidance.id))).toBe('NOT_FOUND');
  });

  it('of a plan that is thrown away go with it', async () => {
    const { rows } = await city.app.owner.query(
      `WITH draft AS (INSERT INTO plans (year, title, movement, state, type_version_id, document)
         SELECT 2026, title, movement, 'draft', type_version_id, document FROM plans RETURNING id, uid),
       owner AS (INSERT INTO plan_owners (plan_id, unit_id, valid) SELECT id, $1, daterange(NULL, NULL) FROM draft)
       SELECT uid FROM draft`,
      [city.units.city],
    );
    const { id } = await sent(people.designer, 'guidance', rows[0].uid);
    const { deletePlan: deleted } = await people.designer.get(
      deletePlan,
      seen(await planSeenBy(people.designer, rows[0].uid)),
    );
    expect(deleted.__typename).toBe('PlanDeleted');
    expect((await fetchFile(people.designer, id)).code).toBe('NOT_FOUND');
  });

  it('the signed paper of a report comes from its unit or the office, also before the report', async () => {
    const { id } = await city.reportOf(people.anXuan, 'Phường An Xuân');
    const early = await sent(people.reviewer, 'signedReport', id);
    await city.submitted(people.anXuan, 'Phường An Xuân');
    const scan = await sent(people.anXuan, 'signedReport', id, 'Báo cáo đã ký.pdf');
    expect(await code(people.looker, 'signedReport', id)).toBe('FORBIDDEN');
    for (const other of [people.anMy, people.neighbour])
      expect(await code(other, 'signedReport', id)).toBe('NOT_FOUND');
    expect((await ofReport(people.anXuan, id)).signedScans).toMatchObject({
      canAttach: true,
      files: [
        { id: early.id, revision: null, canRemove: false },
        { id: scan.id, revision: 1, canRemove: true },
      ],
    });
    expect((await ofReport(people.looker, id)).signedScans).toMatchObject({ canAttach: false });
    expect((await fetchFile(people.looker, scan.id)).status).toBe(200);
    expect(await people.anXuan.refusal(remove, removal(early.id))).toBe('FORBIDDEN');
    expect(await people.reviewer.refusal(remove, removal(scan.id))).toBeUndefined();
    const { rows } = await city.app.owner.query(
      `SELECT action, details FROM audit_entries WHERE action LIKE 'file.%' ORDER BY id DESC LIMIT 1`,
    );
    expect([rows[0].action, JSON.parse(rows[0].details)]).toEqual([
      'file.remove',
      { file: scan.id, place: 'signedReport', name: 'Báo cáo đã ký.pdf', sha256: scan.sha256 },
    ]);
  });

  it('the source of a report that the office fills in is the office’s, and stays once it is handed in', async () => {
    const { id, editRevision } = await city.reportOf(people.reviewer, 'Phường An Mỹ');
    expect(await code(people.reviewer, 'source', id)).toBe('REPORT_WRONG_STATE');
    const more = { source: 'FILE', sourceName: 'bao-cao.xlsx', cameOn: '2025-05-20' };
    await people.reviewer.get(fillFor, {
      input: { reportId: id, expectedRevision: editRevision, ...more, idempotencyKey: randomUUID() },
    });
    const [kept, mistaken] = [
      await sent(people.reviewer, 'source', id),
      await sent(people.reviewer, 'source', id, 'nhầm.pdf'),
    ];
    expect(await code(people.anMy, 'source', id)).toBe('FORBIDDEN');
    await people.reviewer.get(remove, removal(mistaken.id));
    const saved = await city.saved(people.reviewer, 'Phường An Mỹ', answersOf(2));
    const handing = { reportId: id, expectedRevision: saved.editRevision, contextHash: saved.contextHash };
    const { submitReport } = await people.reviewer.get(submit, { input: { ...handing, idempotencyKey: randomUUID() } });
    expect(submitReport.__typename).toBe('ReportSubmitted');
    expect((await ofReport(people.reviewer, id)).sourceFiles.files).toMatchObject([{ id: kept.id, canRemove: false }]);
    expect(await people.reviewer.refusal(remove, removal(kept.id))).toBe('FILE_KEPT');
    expect((await fetchFile(people.anMy, kept.id)).bytes).toEqual(pdf('Bản ký.pdf'));
  });

  it('what shows how far a unit is with a task comes from its people, and the office sees it', async () => {
    const asked = 'tasks { id code progress { evidenceFiles { id name } unit { name } } }';
    const tasksSeenBy = async (somebody: Person) =>
      (await somebody.get(`query ($id: ID!) { plan(id: $id) { ${asked} } }`, { id: city.plan })).plan.tasks;
    const task = (await tasksSeenBy(people.designer)).find((one: any) => one.code === 'III.3').id;
    const wish = seen(await planSeenBy(people.designer, city.plan), { taskId: task, units: { kinds: ['WARD'] } });
    await people.designer.get(changing('assignTask', 'AssignTaskInput'), wish);
    const of = `${city.plan}/${task}/${await unitUid(city, city.units.anXuan)}`;
    const photo = await sent(people.anXuan, 'evidence', of, 'Ảnh chụp.pdf');
    expect(photo.status).toBe(201);
    expect(await code(people.designer, 'evidence', of)).toBe('FORBIDDEN');
    expect(await code(people.looker, 'evidence', of)).toBe('FORBIDDEN');
    for (const other of [people.anMy, people.neighbour]) {
      expect(await code(other, 'evidence', of)).toBe('NOT_FOUND');
      expect((await fetchFile(other, photo.id)).code).toBe('NOT_FOUND');
    }
    const shown = (await tasksSeenBy(people.designer)).find((one: any) => one.id === task).progress;
    expect(
      shown.flatMap(({ unit, evidenceFiles }: any) => evidenceFiles.map(({ name }: any) => [unit.name, name])),
    ).toEqual([['Phường An Xuân', 'Ảnh chụp.pdf']]);
    expect((await fetchFile(people.designer, photo.id)).status).toBe(200);
  });

  it("a unit's own plan comes from its people, and the office sees it", async () => {
    const asked = 'unitPlans { unit { name } files { id name } }';
    const of = `${city.plan}/${await unitUid(city, city.units.anXuan)}`;
    const own = await sent(people.anXuan, 'unitPlan', of, 'Kế hoạch 03.pdf');
    expect(own.status).toBe(201);
    for (const other of [people.designer, people.looker]) expect(await code(other, 'unitPlan', of)).toBe('FORBIDDEN');
    for (const other of [people.anMy, people.neighbour]) {
      expect(await code(other, 'unitPlan', of)).toBe('NOT_FOUND');
      expect((await fetchFile(other, own.id)).code).toBe('NOT_FOUND');
    }
    const ask = `query ($id: ID!) { plan(id: $id) { ${asked} } }`;
    const { unitPlans } = (await people.designer.get(ask, { id: city.plan })).plan;
    expect(unitPlans.map(({ unit, files }: any) => [unit.name, files.map(({ name }: any) => name)])).toEqual([
      ['Phường An Mỹ', []],
      ['Phường An Xuân', ['Kế hoạch 03.pdf']],
    ]);
    expect((await fetchFile(people.designer, own.id)).status).toBe(200);
    expect(await people.designer.refusal(remove, removal(own.id))).toBe('FORBIDDEN');
    await people.anXuan.get(remove, removal(own.id));
    expect((await fetchFile(people.anXuan, own.id)).code).toBe('NOT_FOUND');
  });

  it('none is brought or taken away any more once the plan is closed', async () => {
    const { id } = await city.reportOf(people.anXuan, 'Phường An Xuân');
    const scan = await sent(people.anXuan, 'signedReport', id);
    await people.designer.get(changing('closePlan'), seen(await planSeenBy(people.designer, city.plan)));
    expect(await code(people.anXuan, 'signedReport', id)).toBe('PLAN_WRONG_STATE');
    expect(await people.anXuan.refusal(remove, removal(scan.id))).toBe('PLAN_WRONG_STATE');
    expect(await code(people.designer, 'guidance', city.plan)).toBe('PLAN_WRONG_STATE');
    expect((await fetchFile(people.anXuan, scan.id)).status).toBe(200);
  });
});
