import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../testing/given.ts';
import {
  cell,
  changing,
  commentOnPlan,
  planSeenBy,
  savePlanDocument,
  seen,
  unitUid,
} from '../../../testing/plan-words.ts';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';

const consult = changing('consultOnPlan', 'ConsultOnPlanInput');
const answer = changing('answerConsultation', 'AnswerConsultationInput');

describe('consulting on a plan', () => {
  let city: SmallCity;
  let people: Record<'designer' | 'reviewer' | 'anXuan' | 'anMy' | 'viewer', Person>;
  let units: Record<'anXuan' | 'anMy' | 'otherCity', string>;
  beforeAll(async () => {
    city = await smallCity();
    await given(city.app.owner).person({ login: 'looker', roles: ['viewer'], at: city.units.anXuan });
    const as = (login: string) => city.app.as(login);
    people = {
      ...{ designer: await as('designer'), reviewer: await as('reviewer') },
      ...{ anXuan: await as('an-xuan'), anMy: await as('an-my'), viewer: await as('looker') },
    };
    const uid = (unit: string) => unitUid(city, unit);
    const { anXuan, anMy, otherCity } = city.units;
    units = { anXuan: await uid(anXuan), anMy: await uid(anMy), otherCity: await uid(otherCity) };
  });
  afterAll(() => city.app.close());
  const now = () => planSeenBy(people.designer, city.plan);
  const says = (unit: string, more: object) => async () => seen(await now(), { unitId: unit, ...more });

  const remark = (unit: string, text: string, section?: string) => ({
    input: { planId: city.plan, unitId: unit, text, section, idempotencyKey: randomUUID() },
  });

  it('is begun by the office, with units under it', async () => {
    const both = { units: { kinds: ['WARD'] } };
    expect(await people.reviewer.refusal(consult, seen(await now(), both))).toBe('FORBIDDEN');
    expect(await people.anXuan.refusal(consult, seen(await now(), both))).toBe('NOT_FOUND');
    expect(
      await people.designer.refusal(consult, seen(await now(), { units: { kinds: [], also: [units.otherCity] } })),
    ).toBe('INVALID_INPUT');
    const { consultOnPlan } = await people.designer.get(consult, seen(await now(), both));
    expect(consultOnPlan.plan.state).toBe('CONSULTING');
    expect(consultOnPlan.plan.consultations.map(({ unit }: any) => unit.name)).toEqual([
      'Phường An Xuân',
      'Phường An Mỹ',
    ]);
  });

  it('shows each unit the plan, and of the answers its own', async () => {
    const { consultations, canEditDocument } = await planSeenBy(people.anXuan, city.plan);
    expect(canEditDocument).toBe(false);
    expect(consultations).toMatchObject([{ unit: { name: 'Phường An Xuân' }, answer: null, canAnswer: true }]);
    expect(await planSeenBy(await city.app.as('neighbour'), city.plan)).toBeNull();
  });

  it('takes consent, or an objection with its reason, from those who work for the unit', async () => {
    const agrees = says(units.anXuan, { answer: 'AGREED' });
    expect(await people.designer.refusal(answer, await agrees())).toBe('FORBIDDEN');
    expect(await people.viewer.refusal(answer, await agrees())).toBe('FORBIDDEN');
    expect(await people.anMy.refusal(answer, await agrees())).toBe('NOT_FOUND');
    expect((await people.anXuan.get(answer, await agrees())).answerConsultation.plan.consultations).toMatchObject([
      { answer: 'AGREED', isEditedSince: false },
    ]);
    expect(await people.anMy.refusal(answer, await says(units.anMy, { answer: 'OBJECTED' })())).toBe('INVALID_INPUT');
    const objects = says(units.anMy, { answer: 'OBJECTED', reason: 'Hạn 05/6 quá sớm' });
    await people.anMy.get(answer, await objects());
    expect((await now()).consultations).toMatchObject([
      ...[{ answer: 'AGREED' }, { answer: 'OBJECTED', reason: 'Hạn 05/6 quá sớm' }],
    ]);
  });

  it('takes no answer to a document that was edited since it was read, and marks earlier ones', async () => {
    const old = await now();
    await city.app.setToday('2025-05-21');
    await people.designer.get(savePlanDocument, seen(old, { cells: [cell('filing', 'VT, PT', 'VT')] }));
    const late = seen(old, { unitId: units.anXuan, answer: 'AGREED' });
    expect((await people.anXuan.get(answer, late)).answerConsultation.__typename).toBe('PlanConflict');
    expect((await now()).consultations).toMatchObject([{ isEditedSince: true }, { isEditedSince: true }]);
  });

  it('keeps remarks between the office and each unit', async () => {
    await people.anMy.get(commentOnPlan, remark(units.anMy, 'Đề nghị lùi hạn', 'II. Nội dung'));
    await people.designer.get(commentOnPlan, remark(units.anMy, 'Sẽ xem lại'));
    expect(await people.anXuan.refusal(commentOnPlan, remark(units.anMy, 'x'))).toBe('NOT_FOUND');
    expect(await people.viewer.refusal(commentOnPlan, remark(units.anXuan, 'x'))).toBe('FORBIDDEN');
    expect((await planSeenBy(people.anMy, city.plan)).consultations[0].comments).toMatchObject([
      { text: 'Đề nghị lùi hạn', section: 'II. Nội dung', byName: 'an-my' },
      { text: 'Sẽ xem lại', section: null, byName: 'designer' },
    ]);
    expect(JSON.stringify(await planSeenBy(people.anXuan, city.plan))).not.toContain('lùi hạn');
  });

  it('keeps three hundred remarks of a thread and no more: whoever reads the plan reads them all', async () => {
    await city.app.owner.query(
      `INSERT INTO plan_comments (plan_id, unit_id, at, account_id, text)
       SELECT plan_id, unit_id, at, account_id, text FROM plan_comments, generate_series(1, 300) LIMIT 300`,
    );
    expect(await people.designer.refusal(commentOnPlan, remark(units.anMy, 'x'))).toBe('INVALID_INPUT');
  });

  it('waits for a plan that is just being issued, and is then over', async () => {
    const issuing = new pg.Client({ connectionString: city.app.ownerUrl });
    await issuing.connect();
    await issuing.query('BEGIN');
    await issuing.query('SELECT 1 FROM plans WHERE uid = $1 FOR UPDATE', [city.plan]);
    const refused = people.anXuan.refusal(answer, await says(units.anXuan, { answer: 'AGREED' })());
    const isWaiting = 'SELECT FROM pg_locks WHERE NOT granted';
    while ((await city.app.owner.query(isWaiting)).rowCount === 0);
    await issuing.query(`UPDATE plans SET state = 'issued' WHERE uid = $1`, [city.plan]);
    await issuing.query('COMMIT');
    await issuing.end();
    expect(await refused).toBe('PLAN_WRONG_STATE');
  });

  it('is over once the plan is issued', async () => {
    expect(await people.anXuan.refusal(answer, await says(units.anXuan, { answer: 'AGREED' })())).toBe(
      'PLAN_WRONG_STATE',
    );
    const remark = { planId: city.plan, unitId: units.anXuan, text: 'Còn nữa', idempotencyKey: randomUUID() };
    expect(await people.anXuan.refusal(commentOnPlan, { input: remark })).toBe('PLAN_WRONG_STATE');
    expect(await people.designer.refusal(consult, seen(await now(), { units: { kinds: ['WARD'] } }))).toBe(
      'PLAN_WRONG_STATE',
    );
  });
});
