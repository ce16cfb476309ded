import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given, key } from '../../../testing/given.ts';
import {
  answersOf,
  draftInput,
  fillFor,
  many,
  recall,
  reopenReport,
  returnReport,
  review,
  saveDraft,
  setApproval,
  smallCity,
  submit,
  withReason,
  type SmallCity,
} from '../../../testing/small-city.ts';

const ward = 'Phường An Xuân';
const handBack = withReason('handBackReport');
const object = withReason('objectToReport');
const settle = withReason('settleObjection');
const asked = `{ reports { edges { node { unit { name } onBehalf { source name cameOn by { name } }
  objection { reason answer settledAt by { name } settledBy { name } } arrivals { channel reference }
  revisions { isLate checksum onBehalf { name } preparedBy { name } } timeline { command isOnBehalf reason } } } }
  plan(id: "$PLAN") { coverage { received late onBehalf } } }`;

describe('a report the office fills in for its unit', () => {
  let city: SmallCity;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await given(city.app.owner).person({ login: 'leader', roles: ['leader'], at: city.units.anXuan });
  });
  afterAll(() => city.app.close());

  const seenBy = async (login: string) => {
    const person = await city.app.as(login);
    const { reports, plan } = await person.get(asked.replace('$PLAN', city.plan));
    const more = reports.edges.map(({ node }: any) => node).find(({ unit }: any) => unit.name === ward);
    const report = await city.reportOf(person, ward);
    return { ...report, ...more, unit: report.unit, coverage: plan?.coverage };
  };
  const input = async (more: object = {}) => {
    const { id, editRevision } = await seenBy('reviewer');
    return { input: { reportId: id, expectedRevision: editRevision, idempotencyKey: key(), ...more } };
  };
  const paper = { source: 'PAPER', sourceName: ' 12/BC-MTTQ ', cameOn: '2025-05-19' };
  const does = async (login: string, mutation: string, more: object = {}) =>
    Object.values<any>(await (await city.app.as(login)).get(mutation, await input(more)))[0];
  const refused = async (login: string, mutation: string, more: object = {}) =>
    (await city.app.as(login)).refusal(mutation, await input(more));
  const handIn = async () => does('reviewer', submit, { contextHash: (await seenBy('reviewer')).contextHash });

  it('is begun where the unit has begun nothing, with its source and the day it came', async () => {
    expect(await refused('an-xuan', fillFor, paper)).toBe('FORBIDDEN');
    expect(await refused('neighbour', fillFor, paper)).toBe('NOT_FOUND');
    expect(await refused('reviewer', fillFor, { ...paper, cameOn: '2025-05-21' })).toBe('INVALID_INPUT');
    expect(await refused('reviewer', fillFor, { ...paper, sourceName: ' ' })).toBe('INVALID_INPUT');
    expect((await does('reviewer', fillFor, { ...paper, expectedRevision: 9 })).__typename).toBe('ReportConflict');
    expect(await does('reviewer', fillFor, paper)).toMatchObject({ report: { state: 'DRAFT' } });
    expect(await seenBy('an-xuan')).toMatchObject({
      onBehalf: { source: 'PAPER', name: '12/BC-MTTQ', cameOn: '2025-05-19', by: { name: 'Nguyễn Thị Thu' } },
      arrivals: [{ channel: 'PAPER', reference: '12/BC-MTTQ' }],
      allowed: [],
    });
    expect(await refused('reviewer', fillFor, paper)).toBe('REPORT_WRONG_STATE');
  });

  it('is filled and handed in by the office alone, past the approval of the unit, and marked everywhere', async () => {
    const { unit } = await seenBy('leader');
    const approval = { unitId: unit.id, approval: 'LEADER', expectedRevision: unit.approval.editRevision };
    await (await city.app.as('leader')).get(setApproval, { input: { ...approval, idempotencyKey: key() } });
    const draft = draftInput(await seenBy('reviewer'), answersOf(1));
    expect(await (await city.app.as('an-xuan')).refusal(saveDraft, { input: draft })).toBe('FORBIDDEN');
    await (await city.app.as('reviewer')).get(saveDraft, { input: { ...draft, idempotencyKey: key() } });
    expect(await refused('an-xuan', submit, { contextHash: '' })).toBe('FORBIDDEN');
    expect((await handIn()).__typename).toBe('ReportSubmitted');
    const report = await seenBy('an-xuan');
    expect(report).toMatchObject({
      ...{ state: 'SUBMITTED', allowed: ['OBJECT'], coverage: { received: 1, onBehalf: 1 } },
      revisions: [{ isLate: false, onBehalf: { name: '12/BC-MTTQ' }, preparedBy: { name: 'Nguyễn Thị Thu' } }],
    });
    expect(report.timeline.map(({ command, isOnBehalf }: any) => [command, isOnBehalf])).toEqual([
      ...[
        ['fillFor', true],
        ['submit', true],
      ],
    ]);
  });

  it('may be objected to by the unit, with a reason; then nobody accepts it until the office has answered', async () => {
    expect(await refused('reviewer', object, { reason: 'x' })).toBe('FORBIDDEN');
    expect(await refused('analyst', object, { reason: 'x' })).toBe('FORBIDDEN');
    expect(await refused('reviewer', settle, { reason: 'x' })).toBe('REPORT_WRONG_STATE');
    expect(await refused('an-xuan', object, { reason: '' })).toBe('INVALID_INPUT');
    expect((await does('an-xuan', object, { reason: 'Số hộ sai.' })).__typename).toBe('ReportReviewed');
    expect(await refused('an-xuan', object, { reason: 'Lần nữa' })).toBe('REPORT_WRONG_STATE');
    const reviewer = await city.app.as('reviewer');
    expect((await seenBy('reviewer')).allowed).toEqual(['RECALL', 'RECEIVE', 'RETURN', 'SETTLE']);
    expect(await refused('reviewer', review('acceptReport'))).toBe('OBJECTION_OPEN');
    const { id, editRevision } = await seenBy('reviewer');
    const several = { reports: [{ reportId: id, expectedRevision: editRevision }], idempotencyKey: key() };
    const { acceptReports } = await reviewer.get(many('acceptReports', 'AcceptReportsInput'), { input: several });
    expect(acceptReports.outcomes).toMatchObject([{ left: 'OBJECTED' }]);
    const listed = `{ reports(filter: { isObjected: true }) { totalCount } }`;
    expect((await reviewer.get(listed)).reports.totalCount).toBe(1);
    expect(await refused('an-xuan', settle, { reason: 'x' })).toBe('FORBIDDEN');
    await does('reviewer', settle, { reason: 'Đúng theo bản giấy.' });
    expect(await seenBy('an-xuan')).toMatchObject({
      objection: { reason: 'Số hộ sai.', by: { name: 'Lê Văn An' }, answer: 'Đúng theo bản giấy.' },
    });
    expect((await reviewer.get(listed)).reports.totalCount).toBe(0);
    expect(await does('reviewer', review('acceptReport'))).toMatchObject({ report: { state: 'ACCEPTED' } });
  });

  it('is opened again for the office itself, which settles an objection, and mends or takes it back', async () => {
    await does('leader', object, { reason: 'Thiếu một mô hình.' });
    await does('reviewer', reopenReport, { reason: 'Bổ sung.' });
    expect(await seenBy('an-xuan')).toMatchObject({
      ...{ state: 'RETURNED', allowed: [] },
      objection: { answer: 'Bổ sung.', settledBy: { name: 'Nguyễn Thị Thu' } },
    });
    expect((await handIn()).__typename).toBe('ReportSubmitted');
    expect(await refused('an-xuan', recall)).toBe('FORBIDDEN');
    expect(await does('reviewer', recall)).toMatchObject({ report: { state: 'RETURNED' } });
    await handIn();
    expect(await does('reviewer', returnReport, { reason: 'Nhầm dòng.' })).toMatchObject({
      report: { state: 'RETURNED' },
    });
  });

  it('is handed back to the unit, which goes on from what stands there', async () => {
    expect(await refused('an-xuan', handBack, { reason: 'x' })).toBe('FORBIDDEN');
    await does('reviewer', handBack, { reason: 'Đề nghị phường tự sửa.' });
    const report = await seenBy('an-xuan');
    expect(report).toMatchObject({ state: 'RETURNED', allowed: ['SAVE', 'SUBMIT'], onBehalf: null });
    expect(report.draft.answers).toEqual(answersOf(1));
    expect(report.timeline.at(-1)).toMatchObject({ command: 'handBack', reason: 'Đề nghị phường tự sửa.' });
    expect((await seenBy('reviewer')).draft).toBeNull();
    expect(await refused('reviewer', handBack, { reason: 'x' })).toBe('FORBIDDEN');
  });

  it('is gone on with from what the unit typed, which stays in its history', async () => {
    const [unit, reviewer] = [await city.app.as('an-my'), await city.app.as('reviewer')];
    const seen = (person: typeof unit) => city.reportOf(person, 'Phường An Mỹ');
    const asks = async (person: typeof unit, mutation: string, more: object = {}) => {
      const { id, editRevision } = await seen(person);
      const asked = { reportId: id, expectedRevision: editRevision, idempotencyKey: key(), ...more };
      return Object.values<any>(await person.get(mutation, { input: asked }))[0];
    };
    const history =
      '{ reports { edges { node { unit { name } draftHistory { edges { node { savedBy { name } } } } } } } }';
    const kept = async (person: typeof unit) => {
      const { edges } = (await person.get(history)).reports;
      const { node } = edges.find((edge: any) => edge.node.unit.name === 'Phường An Mỹ');
      return node.draftHistory.edges.map((edge: any) => edge.node.savedBy.name);
    };
    await unit.get(saveDraft, { input: draftInput(await seen(unit), answersOf(1)) });
    expect((await seen(reviewer)).draft).toBeNull();
    expect((await seen(reviewer)).allowed).toContain('FILL_FOR');
    await asks(reviewer, fillFor, paper);
    const begun = await seen(reviewer);
    expect(begun).toMatchObject({ state: 'DRAFT', draft: { answers: answersOf(1) } });
    expect(begun.allowed).not.toContain('FILL_FOR');
    await reviewer.get(saveDraft, { input: draftInput(begun, answersOf(3)) });
    const name = (await unit.get('{ viewer { name } }')).viewer.name;
    expect(await kept(reviewer)).toEqual([name]);
    expect((await seen(unit)).allowed).toEqual([]);
    const { id, editRevision } = await seen(reviewer);
    const again = { ...paper, reportId: id, expectedRevision: editRevision, idempotencyKey: key() };
    expect(await reviewer.refusal(fillFor, { input: again })).toBe('REPORT_WRONG_STATE');
    await asks(reviewer, handBack, { reason: 'Đề nghị phường nhập tiếp.' });
    expect(await kept(unit)).toEqual([name]);
  });

  it('is late by the day its source came, and may be filled in after the period closed', async () => {
    await city.app.setToday('2025-09-10');
    const other = async () => city.reportOf(await city.app.as('reviewer'), 'Phường An Mỹ');
    const { id, editRevision } = await other();
    const head = { reportId: id, expectedRevision: editRevision, idempotencyKey: key() };
    const reviewer = await city.app.as('reviewer');
    await reviewer.get(fillFor, {
      input: { ...head, source: 'FILE', sourceName: 'bao-cao.docx', cameOn: '2025-06-04' },
    });
    await reviewer.get(saveDraft, { input: draftInput(await other(), answersOf(2)) });
    const ready = await other();
    const handedIn = { reportId: id, expectedRevision: ready.editRevision, contextHash: ready.contextHash };
    await reviewer.get(submit, { input: { ...handedIn, idempotencyKey: key() } });
    expect(await other()).toMatchObject({ state: 'SUBMITTED', isLate: false });
    await city.app.setToday('2025-05-20');
  });
});
