import { afterAll, beforeAll, expect, it } from 'vitest';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';
import { openOrm, type EntityManager, type Orm } from '../../platform/database.ts';
import { verifyRevisions } from './verify-revisions.ts';

let city: SmallCity;
let owner: Orm;
/** What an owner of the database can do and undo. */
const tampered = async <T>(change: string, look: () => Promise<T>): Promise<T> => {
  await city.app.owner.query('CREATE TABLE kept AS SELECT * FROM revisions');
  await city.app.owner.query(`ALTER TABLE revisions DISABLE TRIGGER USER; ${change}`);
  try {
    return await look();
  } finally {
    await city.app.owner.query(
      'DELETE FROM revisions; INSERT INTO revisions OVERRIDING SYSTEM VALUE SELECT * FROM kept',
    );
    await city.app.owner.query('DROP TABLE kept; ALTER TABLE revisions ENABLE TRIGGER USER');
  }
};
const revisions = () => verifyRevisions(owner.em.fork() as EntityManager);

beforeAll(async () => {
  city = await smallCity();
  await city.issued();
  await city.submitted(await city.app.as('an-xuan'), 'Phường An Xuân', 1);
  await city.submitted(await city.app.as('an-my'), 'Phường An Mỹ', 2);
  owner = await openOrm(city.app.ownerUrl);
});
afterAll(async () => {
  await owner.close(true);
  await city.app.close();
});

it('revisions are whole as long as nobody touched them', async () => {
  expect(await revisions()).toEqual({ revisions: 2, bad: [] });
});

it('a revision that was edited, in its answers or in what they belong to, is named by its receipt', async () => {
  const { rows } = await city.app.owner.query<{ receipt: string }>(
    'SELECT receipt_number AS receipt FROM revisions ORDER BY receipt_number',
  );
  const [first, second] = rows.map(({ receipt }) => receipt);
  const changes = [
    `UPDATE revisions SET answers = replace(answers, ':1', ':7') WHERE receipt_number = '${first}'`,
    `UPDATE revisions SET context = '{}' WHERE receipt_number = '${first}'`,
  ];
  for (const change of changes) {
    expect((await tampered(change, revisions)).bad, change).toEqual([{ receiptNumber: first, fault: 'altered' }]);
  }
  const deleted = await tampered(`DELETE FROM revisions WHERE receipt_number = '${second}'`, revisions);
  expect(deleted).toEqual({ revisions: 1, bad: [{ receiptNumber: second, fault: 'gone' }] });
});
