import { randomUUID } from 'node:crypto';
import { applyOperation } from '@ke-hoach/forms/build';
import { yearlyPlan } from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../../testing/given-files.ts';
import { changing, planSeenBy, savePlanDocument, seen } from '../../testing/plan-words.ts';
import { fetchFile, sendFile } from '../../testing/send-file.ts';
import { issuePlan, smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';
import { clearFiles } from '../files/clear-files.ts';
import { openOrm } from '../platform/database.ts';

const annexes = randomUUID();
const amend = changing('amendPlan', 'AmendPlanInput');

describe('files that a plan’s document names', () => {
  let city: SmallCity;
  let people: Record<'designer' | 'reviewer' | 'anXuan' | 'neighbour', Person>;
  const named: Record<string, { _id: string; name: string; size: number; sha256: string }> = {};

  beforeAll(async () => {
    city = await smallCity();
    const { owner } = city.app;
    const section = (yearlyPlan.schema['x-sections'] as { id: string }[])[0]!.id;
    const field = { id: annexes, key: 'annexes', kind: 'file', title: 'Phụ lục', section } as const;
    const added = applyOperation(yearlyPlan, { type: 'addField', ...field });
    if (!added.ok) throw new Error(JSON.stringify(added.problem));
    await owner.query(
      `WITH made AS (INSERT INTO form_versions (form_id, number, document, content_hash, published_at)
         SELECT id, 2, $1, 'with annexes', '2025-01-01' FROM forms WHERE key = 'yearly-plan' RETURNING id)
       UPDATE plans SET type_version_id = made.id, state = 'draft' FROM made`,
      [JSON.stringify(added.document)],
    );
    const as = (login: string) => city.app.as(login);
    people = {
      ...{ designer: await as('designer'), reviewer: await as('reviewer') },
      ...{ anXuan: await as('an-xuan'), neighbour: await as('neighbour') },
    };
  });
  afterAll(() => city.app.close());

  const now = () => planSeenBy(people.designer, city.plan);
  const sent = (somebody: Person, name = 'Phụ lục 1.pdf') =>
    sendFile(somebody, { place: 'planAnswer', of: city.plan, name, bytes: pdf(name) });
  const write = async (was: object[] | null, value: object[]) => {
    const cells = [{ field: annexes, was, value }];
    const { savePlanDocument: saved } = await people.designer.get(savePlanDocument, seen(await now(), { cells }));
    expect(saved.__typename).toBe('PlanDocumentSaved');
  };
  const issue = async () => ({
    input: {
      planId: city.plan,
      expectedRevision: (await now()).editRevision,
      number: '5',
      idempotencyKey: randomUUID(),
    },
  });

  it('are sent by the office that writes it, and are its own while it is written', async () => {
    expect((await sent(people.reviewer)).code).toBe('FORBIDDEN');
    for (const other of [people.anXuan, people.neighbour]) expect((await sent(other)).code).toBe('NOT_FOUND');
    const { id, name, size, sha256 } = await sent(people.designer);
    named.first = { _id: id, name, size, sha256 };
    await write(null, [named.first]);
    expect((await fetchFile(people.designer, id)).bytes).toEqual(pdf('Phụ lục 1.pdf'));
    expect((await fetchFile(people.anXuan, id)).code).toBe('NOT_FOUND');
  });

  it('are read with the document by whom it is shown to; what it does not name is not', async () => {
    const other = await sent(people.designer, 'Chưa dùng.pdf');
    await city.app.owner.query(`UPDATE plans SET state = 'consulting'`);
    await city.app.owner.query(
      'INSERT INTO plan_consultations (plan_id, unit_id, asked_at) SELECT id, $1, now() FROM plans',
      [city.units.anXuan],
    );
    expect((await fetchFile(people.anXuan, named.first!._id)).status).toBe(200);
    expect((await fetchFile(people.anXuan, other.id)).code).toBe('NOT_FOUND');
    expect((await fetchFile(people.neighbour, named.first!._id)).code).toBe('NOT_FOUND');
  });

  it('have to be there when it is issued, and stay from then on', async () => {
    const strange = { ...named.first!, _id: randomUUID() };
    await write([named.first!], [named.first!, strange]);
    expect(await people.designer.refusal(issuePlan, await issue())).toBe('ANSWERS_INVALID');
    await write([named.first!, strange], [named.first!]);
    expect((await people.designer.get(issuePlan, await issue())).issuePlan.__typename).toBe('PlanIssued');
    const orm = await openOrm(city.app.appUrl);
    await clearFiles(orm, city.app.files, new Date(Date.now() + 40 * 86_400_000));
    await orm.close(true);
    expect((await fetchFile(people.anXuan, named.first!._id)).status).toBe(200);
    const { rows } = await city.app.owner.query(`SELECT name FROM files WHERE place = 'planAnswer'`);
    expect(rows).toEqual([{ name: 'Phụ lục 1.pdf' }]);
  });

  it('of an amendment are read once it is made; what it replaced is read still', async () => {
    const { id, name, size, sha256 } = await sent(people.designer, 'Phụ lục 2.pdf');
    await write([named.first!], [{ _id: id, name, size, sha256 }]);
    expect((await fetchFile(people.anXuan, id)).code).toBe('NOT_FOUND');
    await people.designer.get(amend, seen(await now(), { reason: 'Bổ sung phụ lục' }));
    for (const file of [id, named.first!._id]) expect((await fetchFile(people.anXuan, file)).status).toBe(200);
    await people.designer.get(changing('closePlan'), seen(await now()));
    expect((await sent(people.designer)).code).toBe('PLAN_WRONG_STATE');
  });
});
