import { expect, it } from 'vitest';
import { anotherServer } from '../../testing/another-server.ts';
import { key } from '../../testing/given.ts';
import { answersOf, smallCity, submit } from '../../testing/small-city.ts';

it('fifty identical submissions at once leave one revision, and all get its receipt', async () => {
  const city = await smallCity();
  await city.issued();
  const reporter = await city.app.as('an-xuan');
  const { id, editRevision, contextHash } = await city.saved(reporter, 'Phường An Xuân', answersOf(1));
  const input = { reportId: id, expectedRevision: editRevision, contextHash, idempotencyKey: key() };
  const answers = await Promise.all(Array.from({ length: 50 }, () => reporter.get(submit, { input })));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0].submitReport).toMatchObject({ __typename: 'ReportSubmitted', revision: { number: 1 } });
  const { rows } = await city.app.owner.query(
    `SELECT (SELECT count(*)::int FROM revisions) AS revisions,
       (SELECT count(*)::int FROM report_events WHERE command = 'submit') AS events,
       (SELECT count(*)::int FROM audit_entries WHERE action = 'report.submit') AS entries,
       (SELECT count(*)::int FROM (SELECT field, row FROM facts GROUP BY field, row HAVING count(*) > 1) twice) AS twice`,
  );
  expect(rows).toEqual([{ revisions: 1, events: 1, entries: 1, twice: 0 }]);
  const other = { ...input, expectedRevision: editRevision + 1 };
  expect(await reporter.refusal(submit, { input: other })).toBe('IDEMPOTENCY_MISMATCH');
  // What was answered is answered again by a server that was started since.
  const restarted = await anotherServer(city.app);
  const response = await fetch(`${restarted.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: reporter.cookie() },
    body: JSON.stringify({ query: submit, variables: { input } }),
  });
  expect(await response.json()).toEqual({ data: answers[0] });
  await restarted.close();
  // A key belongs to a person: the same one of somebody else says nothing of it.
  const colleague = await city.app.as('an-my');
  expect(await colleague.refusal(submit, { input })).toBe('NOT_FOUND');

  // Returned without a new day while the unit waits to hand it in: on time still, though the last day was brought forward.
  const { owner } = city.app;
  await owner.query('BEGIN');
  await owner.query(
    `UPDATE reports SET state = 'returned', edit_revision = edit_revision + 1, due_override = '2025-01-02' WHERE uid = $1`,
    [id],
  );
  await owner.query(
    `INSERT INTO report_events (plan_year, report_id, unit_id, at, account_id, command, from_state, to_state, revision)
     SELECT plan_year, id, unit_id, now(), 1, 'return', 'submitted', 'returned', 1 FROM reports WHERE uid = $1`,
    [id],
  );
  const again = { ...input, expectedRevision: editRevision + 2, idempotencyKey: key() };
  const waiting = reporter.get(submit, { input: again });
  const waitsForThis = 'SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))';
  await expect.poll(async () => (await owner.query(waitsForThis)).rowCount).toBe(1);
  await owner.query('COMMIT');
  expect(await waiting).toMatchObject({ submitReport: { __typename: 'ReportSubmitted', revision: { number: 2 } } });
  expect((await owner.query('SELECT late FROM revisions ORDER BY number')).rows).toEqual([
    { late: false },
    { late: false },
  ]);
  await city.app.close();
});
