import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../testing/given.ts';
import * as words from '../../../testing/plan-words.ts';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';
import { localDay } from '../../platform/clock.ts';

const consult = words.changing('consultOnPlan', 'ConsultOnPlanInput');
const answer = words.changing('answerConsultation', 'AnswerConsultationInput');
const issue = `mutation ($input: IssuePlanInput!) { issuePlan(input: $input) { __typename } }`;

describe('what a unit is told of a plan it is asked about', () => {
  let city: SmallCity;
  let people: Record<'designer' | 'anXuan' | 'anMy' | 'viewer', Person>;
  let units: Record<'anXuan' | 'anMy', string>;
  const now = () => words.planSeenBy(people.designer, city.plan);
  const toSee = async (by: Person) => (await by.get(words.consultationsToSee)).consultationsToSee;
  const says = async (unit: string, more: object) => words.seen(await now(), { unitId: unit, ...more });
  const see = (unitId: string) => ({ input: { planId: city.plan, unitId, idempotencyKey: randomUUID() } });
  const remark = (unitId: string, text: string) => ({
    input: { planId: city.plan, unitId, text, idempotencyKey: randomUUID() },
  });

  beforeAll(async () => {
    city = await smallCity();
    await given(city.app.owner).person({ login: 'looker', roles: ['viewer'], at: city.units.anXuan });
    const as = (login: string) => city.app.as(login);
    people = {
      ...{ designer: await as('designer'), anXuan: await as('an-xuan'), anMy: await as('an-my') },
      viewer: await as('looker'),
    };
    units = {
      anXuan: await words.unitUid(city, city.units.anXuan),
      anMy: await words.unitUid(city, city.units.anMy),
    };
  });
  afterAll(() => city.app.close());

  it('is that it is asked, and by which day: not one gone by', async () => {
    const asked = { units: { kinds: ['WARD'] } };
    const past = words.seen(await now(), { ...asked, answerBy: '2025-05-19' });
    expect(await people.designer.refusal(consult, past)).toBe('INVALID_INPUT');
    await people.designer.get(consult, words.seen(await now(), { ...asked, answerBy: '2025-05-25' }));
    expect(await toSee(people.anXuan)).toMatchObject([
      {
        plan: { id: city.plan },
        unit: { name: 'Phường An Xuân' },
        answer: null,
        answerBy: '2025-05-25',
        news: 'ASKED',
      },
    ]);
    for (const person of [people.designer, people.viewer]) expect(await toSee(person)).toEqual([]);
    await people.designer.get(consult, words.seen(await now(), { ...asked, answerBy: '2025-05-28' }));
    expect(await toSee(people.anMy)).toMatchObject([{ answerBy: '2025-05-28' }]);
  });

  it('is told to the pages of the office that are open, with an answer and with a remark', async () => {
    const line = new pg.Client({ connectionString: city.app.ownerUrl });
    await line.connect();
    await line.query('LISTEN figures');
    const heard: string[] = [];
    line.on('notification', ({ payload }) => heard.push(payload!));
    const objects = { answer: 'OBJECTED', reason: 'Hạn 05/6 quá sớm' };
    await people.anMy.get(answer, await says(units.anMy, objects));
    await people.anXuan.get(answer, await says(units.anXuan, { answer: 'AGREED' }));
    await people.anMy.get(words.commentOnPlan, remark(units.anMy, 'Đề nghị lùi hạn'));
    await expect.poll(() => heard.length).toBe(3);
    expect(heard.map((told) => JSON.parse(told))).toEqual(Array(3).fill({ plan: city.plan, period: '' }));
    await line.end();
    for (const person of [people.anMy, people.anXuan]) expect(await toSee(person)).toEqual([]);
  });

  it('is what the office replies to it, until somebody who answers for it has seen that', async () => {
    await city.app.setToday('2025-05-21');
    await people.designer.get(words.commentOnPlan, remark(units.anMy, 'Sẽ lùi đến 10/6'));
    expect(await toSee(people.anMy)).toMatchObject([{ news: 'REPLIED', answer: 'OBJECTED' }]);
    expect(await toSee(people.anXuan)).toEqual([]);
    expect(await people.designer.refusal(words.seeConsultation, see(units.anMy))).toBe('FORBIDDEN');
    expect(await people.viewer.refusal(words.seeConsultation, see(units.anXuan))).toBe('FORBIDDEN');
    expect(await people.anXuan.refusal(words.seeConsultation, see(units.anMy))).toBe('NOT_FOUND');
    for (const _ of [1, 2]) await people.anMy.get(words.seeConsultation, see(units.anMy));
    expect(await toSee(people.anMy)).toEqual([]);
    const ofAnMy = (await now()).consultations.find((one: any) => one.unit.name === 'Phường An Mỹ');
    expect(ofAnMy.seenByName).toBe('an-my');
    expect(localDay(new Date(ofAnMy.seenAt))).toBe('2025-05-21');
  });

  it('is that the document was edited after it answered', async () => {
    await city.app.setToday('2025-05-22');
    const edited = words.seen(await now(), { cells: [words.cell('filing', 'VT, PT', 'VT')] });
    await people.designer.get(words.savePlanDocument, edited);
    for (const person of [people.anMy, people.anXuan]) expect(await toSee(person)).toMatchObject([{ news: 'EDITED' }]);
    await city.app.setToday('2025-05-23');
    await people.anMy.get(words.seeConsultation, see(units.anMy));
    expect(await toSee(people.anMy)).toEqual([]);
  });

  it('is that the plan it objected to was issued; whoever agreed is not told', async () => {
    const input = { ...words.seen(await now()).input, number: '05/KH-MTTQ-BTT' };
    await people.designer.get(issue, { input });
    expect(await toSee(people.anMy)).toMatchObject([{ news: 'ISSUED', answer: 'OBJECTED' }]);
    expect(await toSee(people.anXuan)).toEqual([]);
    await people.anMy.get(words.seeConsultation, see(units.anMy));
    expect(await toSee(people.anMy)).toEqual([]);
  });
});
