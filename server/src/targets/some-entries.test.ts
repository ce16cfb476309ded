import { randomUUID } from 'node:crypto';
import { modelNomination } from '@ke-hoach/forms/examples';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { publish, smallCity, type SmallCity } from '../../testing/small-city.ts';
import { deletePlan, seen } from '../../testing/plan-words.ts';
import { oneModel, setTarget, changeTarget, standings, targetsOf } from '../../testing/target-words.ts';
import type { Person } from '../../testing/test-app.ts';

describe('a target over some entries of a register', () => {
  let city: SmallCity;
  let designer: Person;
  let plan: ReturnType<typeof targetsOf>;
  let register: { formId: string; formUid: string; versionId: string };
  let kind: string;
  let target: string;
  const ids = async (sql: string, params: unknown[]): Promise<string> =>
    String(Object.values((await city.app.owner.query(sql, params)).rows[0])[0]);
  const planId = () => ids('SELECT id FROM plans WHERE uid = $1', [city.plan]);

  beforeAll(async () => {
    city = await smallCity();
    plan = targetsOf(city.plan);
    designer = await city.app.as('designer');
    register = await publish(city.app, 'model-nomination', modelNomination, city.units.city, 'register');
    kind = await ids(`SELECT field FROM published_fields WHERE form_id = $1 AND key = 'kind'`, [register.formId]);
    const form = { form: register.formId, uid: register.formUid, version: register.versionId, fields: {}, tables: {} };
    const period = await ids('SELECT id FROM periods WHERE uid = $1', [city.period]);
    const duty = { plan: await planId(), form, period, asks: 'anyNumber' as const };
    const assignment = await given(city.app.owner).assignment(duty);
    // An Xuân: a model and an idea, the model once more only submitted. An Mỹ: an idea and an initiative.
    const entries = [
      [city.units.anXuan, 'accepted', 'model'],
      [city.units.anXuan, 'accepted', 'idea'],
      [city.units.anXuan, 'submitted', 'model'],
      [city.units.anMy, 'accepted', 'idea'],
      [city.units.anMy, 'accepted', 'initiative'],
    ] as const;
    for (const [at, [unit, state, answer]] of entries.entries()) {
      const report = await given(city.app.owner).report({ assignment, unit, state, ordinal: at + 1 });
      await given(city.app.owner).told(report, [{ field: kind, value: answer }]);
    }
  });
  afterAll(() => city.app.close());

  const measure = (only?: object) => ({ measure: { entriesOf: register.formUid, ...(only ? { only } : {}) } });
  const sets = async (mutation: string, more: object, only?: object) => {
    const input = await plan.inputOf(designer, {
      target: oneModel(city.period, { relation: 'EXACTLY', ...measure(only) }),
      ...more,
    });
    return Object.values<any>(await designer.get(mutation, input))[0];
  };
  const lines = async (counted = 'ACCEPTED') => (await standings(designer, target, { counted })).lines;

  it('counts every entry where it names none', async () => {
    target = (await sets(setTarget, {})).targetId;
    expect(await lines()).toEqual(['Phường An Mỹ 2 / 1 OVER 1', 'Phường An Xuân 2 / 1 OVER 1']);
  });

  it('counts only the entries that have one of its choices', async () => {
    const done = await sets(changeTarget, { targetId: target }, { field: kind, choices: ['model'] });
    const [{ node }] = done.plan.targets.edges;
    expect(node.measure.only).toEqual({
      ...{ field: kind, title: 'Loại' },
      choices: [{ code: 'model', title: 'Mô hình' }],
    });
    expect(await lines()).toEqual(['Phường An Mỹ – / 1 SHORT 1', 'Phường An Xuân 1 / 1 REACHED 0']);
    expect(await lines('SUBMITTED')).toEqual(['Phường An Mỹ – / 1 SHORT 1', 'Phường An Xuân 2 / 1 OVER 1']);
    await sets(changeTarget, { targetId: target }, { field: kind, choices: ['initiative', 'model', 'model'] });
    expect(await lines()).toEqual(['Phường An Mỹ 1 / 1 REACHED 0', 'Phường An Xuân 1 / 1 REACHED 0']);
  });

  it('is refused where the register has no such field or choice, and leaves all as it was', async () => {
    const day = await ids(`SELECT field FROM published_fields WHERE form_id = $1 AND key = 'startDate'`, [
      register.formId,
    ]);
    for (const only of [
      ...[
        { field: randomUUID(), choices: ['model'] },
        { field: 'kind', choices: ['model'] },
      ],
      ...[
        { field: kind, choices: [] },
        { field: kind, choices: ['model', 'no-such'] },
        { field: day, choices: ['a'] },
      ],
    ]) {
      expect(await sets(changeTarget, { targetId: target }, only)).toMatchObject({
        ...{ refusal: 'CONDITION_WRONG', path: 'only' },
      });
    }
    const figure = { measure: { indicator: 'models-new', only: { field: kind, choices: ['model'] } } };
    const wish = await plan.inputOf(designer, { target: oneModel(city.period, figure) });
    expect((await designer.get(setTarget, wish)).setTarget.refusal).toBe('CONDITION_WRONG');
    expect(await lines()).toEqual(['Phường An Mỹ 1 / 1 REACHED 0', 'Phường An Xuân 1 / 1 REACHED 0']);
  });

  it('tells in the amendments of the plan which entries count', async () => {
    await city.app.owner.query(`UPDATE plans SET edit_revision = 1`);
    await city.issued();
    await sets(changeTarget, { targetId: target }, { field: kind, choices: ['model'] });
    const [{ changes }] = (await plan.planNow(designer)).amendments;
    expect(changes[0].entries).toEqual([{ name: 'only', before: 'Loại: Mô hình, Sáng kiến', after: 'Loại: Mô hình' }]);
  });

  it('is named by the register that would no longer ask for it, and goes on into the next year', async () => {
    const start = 'mutation ($input: StartFormDraftInput!) { startFormDraft(input: $input) { id } }';
    const edit = 'mutation ($input: EditFormDraftInput!) { editFormDraft(input: $input) { __typename } }';
    const keyed = (more: object) => ({ input: { ...more, idempotencyKey: randomUUID() } });
    const { startFormDraft: draft } = await designer.get(start, keyed({ formId: register.formUid }));
    const operations = [{ type: 'removeField', field: kind }];
    await designer.get(edit, keyed({ draftId: draft.id, expectedRevision: 1, operations }));
    const asked = 'query ($id: ID!) { publication(draftId: $id) { lostSources { kind subject } } }';
    const { publication } = await designer.get(asked, { id: draft.id });
    expect(publication.lostSources).toContainEqual({ kind: 'target', subject: target });
    const prepare = `mutation ($input: PrepareNextYearInput!) { prepareNextYear(input: $input) { ... on NextYearPrepared {
      plan { id editRevision targets { edges { node { measure { only { title choices { code } } } } } } } } } }`;
    const { editRevision } = await plan.planNow(designer);
    const next = { input: { planId: city.plan, expectedRevision: editRevision, idempotencyKey: randomUUID() } };
    const { plan: prepared } = (await designer.get(prepare, next)).prepareNextYear;
    expect(prepared.targets.edges).toMatchObject([
      { node: { measure: { only: { title: 'Loại', choices: [{ code: 'model' }] } } } },
    ]);
    await designer.get(deletePlan, seen(prepared));
  });

  it('goes on into no next year whose register tells its entries apart no more', async () => {
    const asked = 'query ($id: ID!) { nextYear(planId: $id) { targets { title } targetsLeft { why } } }';
    const next = async () => (await designer.get(asked, { id: city.plan })).nextYear;
    expect(await next()).toMatchObject({ targets: [{}], targetsLeft: [] });
    await city.app.owner.query(
      `WITH made AS (INSERT INTO form_versions (form_id, number, document, content_hash, published_at)
         SELECT form_id, 2, document, 'second', '2025-02-01' FROM form_versions WHERE id = $1 RETURNING id)
       INSERT INTO published_fields (version_id, field, form_id, key, title, kind, in_table)
       SELECT made.id, f.field, f.form_id, f.key, f.title, f.kind, f.in_table FROM made, published_fields f
       WHERE f.version_id = $1 AND f.field <> $2`,
      [register.versionId, kind],
    );
    expect(await next()).toEqual({ targets: [], targetsLeft: [{ why: 'NO_CHOICE' }] });
  });
});
