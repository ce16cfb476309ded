import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given, key } from '../../testing/given.ts';
import {
  answersOf,
  approve,
  draftInput,
  recall,
  saveDraft,
  sendBack,
  setApproval,
  smallCity,
  submit,
  type SmallCity,
} from '../../testing/small-city.ts';

describe('approval inside a unit', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    const here = given(city.app.owner);
    const { anXuan, anMy } = city.units;
    await here.person({ login: 'leader', name: 'Trần Thị Hoa', roles: ['leader'], at: anXuan });
    await here.person({ login: 'deputy', name: 'Võ Văn Minh', roles: ['deputyLeader'], at: anXuan });
    await here.person({ login: 'alone', name: 'Bùi Thị Cúc', roles: ['reporter', 'leader'], at: anMy });
    await here.person({ login: 'administrator', roles: ['administrator'], at: city.units.city });
  });
  afterAll(() => city.app.close());

  const at = (report: any, more: object = {}) => ({
    input: { reportId: report.id, expectedRevision: report.editRevision, idempotencyKey: key(), ...more },
  });
  const handing = (report: any) => at(report, { contextHash: report.contextHash });
  const unitOf = async (login: string, name: string) => {
    const somebody = await city.app.as(login);
    const { unit } = await city.reportOf(somebody, name);
    return { somebody, unit };
  };
  const setting = (unit: any, approval: string, more: object = {}) => ({
    input: { unitId: unit.id, approval, expectedRevision: unit.approval.editRevision, idempotencyKey: key(), ...more },
  });
  const asked = async () => {
    const anXuan = await city.app.as('an-xuan');
    const report = await city.saved(anXuan, 'Phường An Xuân', answersOf(1));
    return (await anXuan.get(submit, handing(report))).submitReport.__typename;
  };
  const seenBy = async (login: string) => city.reportOf(await city.app.as(login), 'Phường An Xuân');

  it('is set by the leader of the unit or an administrator above, not by others, not on an old revision', async () => {
    const { somebody: leader, unit } = await unitOf('leader', 'Phường An Xuân');
    expect(unit.approval).toEqual({ approval: 'NONE', editRevision: 0, canSet: true });
    for (const login of ['an-xuan', 'deputy', 'reviewer']) {
      expect(await (await city.app.as(login)).refusal(setApproval, setting(unit, 'LEADER')), login).toBe('FORBIDDEN');
    }
    expect(await (await city.app.as('neighbour')).refusal(setApproval, setting(unit, 'LEADER'))).toBe('NOT_FOUND');
    expect((await leader.get(setApproval, setting(unit, 'LEADER'))).setUnitApproval).toEqual({
      __typename: 'UnitApprovalSet',
      unit: { approval: { approval: 'LEADER', editRevision: 1, canSet: true } },
    });
    const administrator = await city.app.as('administrator');
    const stale = (await administrator.get(setApproval, setting(unit, 'NONE'))).setUnitApproval;
    expect(stale).toMatchObject({ __typename: 'UnitApprovalConflict', unit: { approval: { editRevision: 1 } } });
    const audited = await city.app.owner.query(`SELECT details FROM audit_entries WHERE action = 'unit.setApproval'`);
    expect(audited.rows.map(({ details }) => JSON.parse(details))).toEqual([{ from: 'none', to: 'leader' }]);
  });

  it('is refused where nobody in the unit could approve', async () => {
    const administrator = await city.app.as('administrator');
    const { unit } = await unitOf('an-my', 'Phường An Mỹ');
    await city.app.owner.query(`UPDATE accounts SET active = false WHERE login = 'alone'`);
    expect(await administrator.refusal(setApproval, setting(unit, 'DEPUTY'))).toBe('APPROVAL_REACHES_NOBODY');
    await city.app.owner.query(`UPDATE accounts SET active = true WHERE login = 'alone'`);
  });

  it('sends what is handed in to the leader, who sees it and the office does not', async () => {
    expect(await asked()).toBe('ReportSentForApproval');
    expect(await seenBy('an-xuan')).toMatchObject({ state: 'IN_REVIEW', allowed: ['RECALL'], latest: null });
    const leader = await seenBy('leader');
    expect(leader).toMatchObject({ allowed: ['RECALL', 'APPROVE', 'SEND_BACK'], draft: { answers: answersOf(1) } });
    expect(await seenBy('deputy')).toMatchObject({ allowed: [] });
    expect(await seenBy('reviewer')).toMatchObject({ state: 'IN_REVIEW', allowed: ['EXTEND'], draft: null });
    const anXuan = await city.app.as('an-xuan');
    expect(await anXuan.refusal(saveDraft, { input: draftInput(leader, answersOf(2)) })).toBe('REPORT_WRONG_STATE');
    expect(await anXuan.refusal(approve, handing(leader))).toBe('FORBIDDEN');
    expect(await (await city.app.as('deputy')).refusal(approve, handing(leader))).toBe('FORBIDDEN');
    expect(await (await city.app.as('reviewer')).refusal(sendBack, at(leader, { reason: 'x' }))).toBe('FORBIDDEN');
  });

  it('is taken back by whoever prepared it, or sent back by the leader with a reason that is told within the unit alone', async () => {
    const anXuan = await city.app.as('an-xuan');
    await anXuan.get(recall, at(await seenBy('an-xuan')));
    expect(await seenBy('an-xuan')).toMatchObject({ state: 'DRAFT', sentBack: null });
    expect(await asked()).toBe('ReportSentForApproval');
    const leader = await city.app.as('leader');
    const report = await seenBy('leader');
    expect(await leader.refusal(sendBack, at(report, { reason: ' ' }))).toBe('INVALID_INPUT');
    const reason = 'Số hộ của bà Trần Thị Mỹ Hạnh chưa khớp';
    await leader.get(sendBack, at(report, { reason }));
    const sent = await seenBy('an-xuan');
    expect(sent).toMatchObject({
      state: 'DRAFT',
      sentBack: { reason, by: { name: 'Trần Thị Hoa' } },
    });
    const reasonOf = async (login: string) => (await seenBy(login)).timeline.at(-1);
    expect(await reasonOf('leader')).toMatchObject({ command: 'sendBack', reason });
    for (const login of ['reviewer', 'administrator']) {
      expect(await seenBy(login)).toMatchObject({ sentBack: null });
      expect(await reasonOf(login)).toMatchObject({ command: 'sendBack', reason: null });
    }
    const named = `query ($unitId: ID!) { namedPlaces(unitId: $unitId, name: "tran thi my hanh") { places { where text } } }`;
    const { namedPlaces } = await (await city.app.as('administrator')).get(named, { unitId: sent.unit.id });
    expect(namedPlaces.places).toMatchObject([{ where: 'REASON' }]);
    expect(JSON.stringify(namedPlaces)).not.toContain('chưa khớp');
    expect(await leader.refusal(sendBack, at(sent, { reason: 'x' }))).toBe('REPORT_WRONG_STATE');
    expect(await leader.refusal(approve, handing(sent))).toBe('REPORT_WRONG_STATE');
  });

  it('goes to the office when the leader agrees, with both names on the revision', async () => {
    expect(await asked()).toBe('ReportSentForApproval');
    const leader = await city.app.as('leader');
    const report = await seenBy('leader');
    expect((await leader.get(approve, at(report, { contextHash: 'old' }))).approveReport.__typename).toBe(
      'ContextChanged',
    );
    const { approveReport } = await leader.get(approve, handing(report));
    expect(approveReport.__typename).toBe('ReportSubmitted');
    const { state, latest, timeline } = await seenBy('reviewer');
    expect([state, latest.preparedBy.name, latest.approvedBy.name]).toEqual(['SUBMITTED', 'Lê Văn An', 'Trần Thị Hoa']);
    expect(timeline.map(({ command }: any) => command).slice(-3)).toEqual(['sendBack', 'submit', 'approve']);
    expect(await leader.refusal(approve, handing(await seenBy('leader')))).toBe('REPORT_WRONG_STATE');
  });

  it('lets the deputy leader agree where the unit said so', async () => {
    const { somebody: leader, unit } = await unitOf('leader', 'Phường An Xuân');
    await leader.get(setApproval, setting(unit, 'DEPUTY'));
    await leader.get(recall, at(await seenBy('leader')));
    expect(await asked()).toBe('ReportSentForApproval');
    const deputy = await city.app.as('deputy');
    await deputy.get(approve, handing(await seenBy('deputy')));
    expect((await seenBy('reviewer')).latest).toMatchObject({ number: 2, approvedBy: { name: 'Võ Văn Minh' } });
  });

  it('is one step where the same person prepares and approves, and both are recorded', async () => {
    const { somebody: alone, unit } = await unitOf('alone', 'Phường An Mỹ');
    await alone.get(setApproval, setting(unit, 'LEADER'));
    const { latest } = await city.submitted(alone, 'Phường An Mỹ', 2);
    expect([latest.preparedBy.name, latest.approvedBy.name]).toEqual(['Bùi Thị Cúc', 'Bùi Thị Cúc']);
  });
});
