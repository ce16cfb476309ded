import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given, key } from '../../testing/given.ts';
import { returnReport, review, smallCity, type SmallCity } from '../../testing/small-city.ts';

const office = 'Thành phố Tam Kỳ';
const ward = 'Phường An Mỹ';
const say = `mutation ($input: CommentOnCellInput!) { commentOnCell(input: $input) { side } }`;

/** R19: the office that leads a plan is itself a reporter under it. */
describe('the report of the office that leads the plan', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    const here = given(city.app.owner);
    const { units } = city;
    await here.person({ login: 'city-reporter', roles: ['reporter'], at: units.city });
    await here.person({ login: 'both', roles: ['reporter', 'reviewer'], at: units.city });
    await city.issued();
    await city.app.owner.query(
      `INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state)
       SELECT plan_year, plan_id, assignment_id, period_id, $1, state FROM reports WHERE unit_id = $2`,
      [units.city, units.anXuan],
    );
    await city.submitted(await city.app.as('city-reporter'), office);
    await city.submitted(await city.app.as('an-my'), ward, 2);
  });
  afterAll(() => city.app.close());

  const seenBy = async (login: string, unit: string) => city.reportOf(await city.app.as(login), unit);
  const at = async (login: string, unit: string, more: object = {}) => {
    const { id, editRevision } = await seenBy(login, unit);
    return { input: { reportId: id, expectedRevision: editRevision, idempotencyKey: key(), ...more } };
  };
  const refused = async (login: string, unit: string) => {
    const somebody = await city.app.as(login);
    return [
      await somebody.refusal(review('acceptReport'), await at(login, unit)),
      await somebody.refusal(returnReport, await at(login, unit, { reason: 'x' })),
    ];
  };
  const field = async () => (await seenBy('reviewer', office)).version.schema.properties.householdsTotal['x-field'];

  it('is reviewed by nobody who may fill it', async () => {
    expect(await refused('city-reporter', office)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await refused('both', office)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect((await seenBy('both', office)).allowed).toEqual(['RECALL']);
  });

  it('is talked about, returned and accepted by a reviewer of that office, who fills nothing in for it', async () => {
    const reviewer = await city.app.as('reviewer');
    const seen = await seenBy('reviewer', office);
    expect(seen.allowed).toEqual(['RECEIVE', 'RETURN', 'ACCEPT']);
    const comment = { reportId: seen.id, field: await field(), text: 'Số này của cả năm?', idempotencyKey: key() };
    expect((await reviewer.get(say, { input: comment })).commentOnCell.side).toBe('OFFICE');
    await reviewer.get(returnReport, await at('reviewer', office, { reason: 'Thiếu số hộ' }));
    await city.submitted(await city.app.as('city-reporter'), office, 3);
    await reviewer.get(review('receiveReport'), await at('reviewer', office));
    await reviewer.get(review('acceptReport'), await at('reviewer', office));
    expect(await seenBy('reviewer', office)).toMatchObject({ state: 'ACCEPTED', allowed: ['REOPEN'] });
  });

  it('is no way for a ward, whom the city reviews, to accept what it owes the city or itself', async () => {
    await given(city.app.owner).person({ login: 'ward-reviewer', roles: ['reviewer'], at: city.units.anMy });
    expect(await refused('ward-reviewer', ward)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    await city.app.owner.query('UPDATE plan_owners SET unit_id = $1', [city.units.anMy]);
    expect(await refused('ward-reviewer', ward)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect((await seenBy('ward-reviewer', ward)).allowed).toEqual([]);
    expect((await seenBy('reviewer', ward)).allowed).toContain('ACCEPT');
  });

  it('is no way either for the ward that took another over, to accept what that one owed the city', async () => {
    await given(city.app.owner).person({ login: 'heir', roles: ['reviewer'], at: city.units.anXuan });
    await city.app.owner.query(
      `INSERT INTO unit_closure (line, ancestor_id, descendant_id, own, valid)
       SELECT 'territory', $1, $2, true, daterange(NULL, NULL)`,
      [city.units.anXuan, city.units.anMy],
    );
    expect(await refused('heir', ward)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect((await seenBy('heir', ward)).allowed).toEqual([]);
  });

  it('is reviewed above it where somebody reviews there', async () => {
    await city.app.owner.query('UPDATE plan_owners SET unit_id = $1', [city.units.city]);
    await city.app.owner.query(`UPDATE reports SET state = 'submitted' WHERE unit_id = $1`, [city.units.city]);
    expect((await seenBy('reviewer', office)).allowed).toContain('ACCEPT');
    const here = given(city.app.owner);
    const province = await here.unit({ name: 'Thành phố Đà Nẵng', kind: 'province' });
    await city.app.owner.query(
      `INSERT INTO unit_closure (line, ancestor_id, descendant_id, own, valid)
       SELECT line, $1, descendant_id, false, valid FROM unit_closure WHERE ancestor_id = $2`,
      [province, city.units.city],
    );
    expect((await seenBy('reviewer', office)).allowed).toContain('ACCEPT');
    await here.person({ login: 'province', roles: ['reviewer'], at: province });
    expect((await seenBy('reviewer', office)).allowed).toEqual([]);
    expect((await seenBy('province', office)).allowed).toContain('ACCEPT');
  });
});
