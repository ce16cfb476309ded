import { submittedAnswers, parseForm } from '@ke-hoach/forms';
import { handedIn, nextState, ReportCommand, reportLife, type ReportState } from '@ke-hoach/schema';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { given, key } from '../../testing/given.ts';
import {
  answersOf,
  approve,
  discardReport,
  draftInput,
  many,
  recall,
  reopenReport,
  returnReport,
  review,
  saveDraft,
  sendBack,
  setApproval,
  smallCity,
  submit,
  type SmallCity,
} from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

/** Whoever may do what, and what they send. */
const acts: Record<ReportCommand, { by: string; mutation: string; more?: object; isMany?: boolean }> = {
  save: { by: 'an-xuan', mutation: saveDraft },
  submit: { by: 'an-xuan', mutation: submit },
  recall: { by: 'an-xuan', mutation: recall },
  approve: { by: 'leader', mutation: approve },
  sendBack: { by: 'leader', mutation: sendBack, more: { reason: 'Xem lại' } },
  receive: { by: 'reviewer', mutation: review('receiveReport') },
  return: { by: 'reviewer', mutation: returnReport, more: { reason: 'Xem lại' } },
  accept: { by: 'reviewer', mutation: review('acceptReport') },
  reopen: { by: 'reviewer', mutation: reopenReport, more: { reason: 'Xem lại' } },
  extend: { by: 'reviewer', mutation: many('extendReports', 'ExtendReportsInput'), isMany: true },
  waive: {
    by: 'reviewer',
    mutation: many('waiveReports', 'WaiveReportsInput'),
    more: { reason: 'Miễn' },
    isMany: true,
  },
  reinstate: {
    by: 'reviewer',
    mutation: many('reinstateReports', 'WaiveReportsInput'),
    more: { reason: 'x' },
    isMany: true,
  },
  discard: { by: 'an-xuan', mutation: discardReport },
};

let city: SmallCity;
let people: Record<string, Person>;
beforeAll(async () => {
  city = await smallCity();
  await city.issued();
  await given(city.app.owner).person({ login: 'leader', roles: ['leader'], at: city.units.anXuan });
  people = {};
  for (const login of ['an-xuan', 'leader', 'reviewer']) people[login] = await city.app.as(login);
});
afterAll(() => city.app.close());

const unitName = 'Phường An Xuân';
const stateOf = (report: any) =>
  Object.keys(reportLife).find(
    (state) => state.toLowerCase() === report.state.toLowerCase().replace('_', ''),
  ) as ReportState;

/** What was handed in last, as canonical answers, and how many times; what the model knows beside the state. */
interface Known {
  wasReturned: boolean;
  approves: boolean;
  days: number;
  handedIn: unknown;
  revisions: number;
}

async function step(known: Known, command: ReportCommand, seed: number): Promise<void> {
  const { by, mutation, more = {}, isMany } = acts[command];
  const report = await city.reportOf(people[by]!, unitName);
  const state = stateOf(report);
  const unit = await city.reportOf(people['an-xuan']!, unitName);
  const head = { reportId: report.id, expectedRevision: report.editRevision };
  const own =
    command === 'save'
      ? draftInput(report, answersOf(seed))
      : command === 'submit' || command === 'approve'
        ? { ...head, contextHash: report.contextHash, idempotencyKey: key() }
        : isMany
          ? { reports: [head], idempotencyKey: key() }
          : { ...head, idempotencyKey: key() };
  const day = new Date(Date.UTC(2025, 5, 5 + known.days)).toISOString().slice(0, 10);
  const extension = command === 'extend' ? { newDueDate: day, reason: 'Mưa bão' } : {};
  const answer = await people[by]!.ask(mutation, { input: { ...own, ...more, ...extension } });
  const facts = {
    needsApproval: known.approves,
    wasReturned: known.wasReturned,
    wasBegun: unit.draft?.answers && Object.keys(unit.draft.answers).length > 0,
  };
  const expected = nextState(state, command, facts);
  const after = await city.reportOf(people['an-xuan']!, unitName);
  expect(stateOf(after), `${state} ${command}`).toBe(expected ?? state);
  if (expected === undefined) {
    const refusal = answer.errors?.[0]?.extensions.code ?? answer.data[`${command}Reports`]?.outcomes[0].left;
    expect(['REPORT_WRONG_STATE', 'WRONG_STATE']).toContain(refusal);
    expect(after.editRevision).toBe(report.editRevision);
    return;
  }
  expect(answer.errors).toBeUndefined();
  expect(after.editRevision).toBe(report.editRevision + 1);
  if (command === 'extend') known.days += 1;
  if (command === 'return' || command === 'reopen') known.wasReturned = true;
  if (expected === 'submitted' && (command === 'submit' || command === 'approve')) {
    known.revisions += 1;
    known.handedIn = unit.draft.answers;
  }
  await everythingFits(known, after);
}

/** Figures follow the state; the latest revision reads back as it was handed in; every step is on the timeline. */
async function everythingFits(known: Known, report: any): Promise<void> {
  const state = stateOf(report);
  const { rows } = await city.app.owner.query(
    'SELECT DISTINCT f.counted FROM facts f JOIN reports r ON r.id = f.report_id WHERE r.uid = $1',
    [report.id],
  );
  const counted = handedIn.includes(state) ? [{ counted: state === 'accepted' ? 'accepted' : 'submitted' }] : [];
  expect(rows).toEqual(counted);
  expect(report.latest?.number ?? 0).toBe(known.revisions);
  if (known.revisions > 0) {
    const parsed = parseForm({ schema: report.version.schema, uiSchema: report.version.uiSchema });
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    expect(report.latest.answers).toEqual(submittedAnswers(parsed.form, known.handedIn as never));
  }
}

it('never leaves the table of states, whatever people do in whatever order', async () => {
  const command = fc.constantFrom<ReportCommand | 'setApproval'>(
    ...Object.values(ReportCommand),
    ...(['save', 'submit', 'submit', 'approve', 'accept', 'reopen', 'setApproval'] as const),
  );
  const known: Known = { wasReturned: false, approves: false, days: 0, handedIn: null, revisions: 0 };
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(command, fc.integer({ min: 1, max: 4 })), { minLength: 15, maxLength: 30 }),
      async (steps) => {
        for (const [one, seed] of steps) {
          const { unit, state } = await city.reportOf(people['leader']!, unitName);
          if (one !== 'setApproval') {
            seen.add(`${state} ${one}`);
            await step(known, one, seed);
            continue;
          }
          const input = { unitId: unit.id, approval: known.approves ? 'NONE' : 'LEADER' };
          const head = { expectedRevision: unit.approval.editRevision, idempotencyKey: key() };
          await people['leader']!.get(setApproval, { input: { ...input, ...head } });
          known.approves = !known.approves;
        }
      },
    ),
    { numRuns: Number(process.env['FC_NUM_RUNS'] ?? 4), endOnFailure: true },
  );
  // The sequences went far enough to mean something.
  expect(seen.size).toBeGreaterThan(20);
}, 120_000);
