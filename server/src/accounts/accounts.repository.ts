import { byGivenName } from '../people/by-given-name.ts';
import { byColumn, firstRow, rows, type EntityManager } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';
import { rolesOver } from '../units/roles-over.ts';
import { mayAdministerPeople } from './account.policy.ts';
import { leftHere } from './left-here.ts';
import type { UnitPerson } from './account.type.ts';

export interface AccountRow {
  key: string;
  id: string;
  login: string;
  name: string;
  isDisabled: boolean;
}

const past = (holding: string) => `${holding}.valid << daterange($2::date, NULL)`;
const present = `a.erased_at IS NULL AND NOT ${past('h')}`;
const gone = `CASE WHEN h.id IS NULL THEN NOT EXISTS (SELECT FROM role_holdings k WHERE k.account_id = a.id)
  ELSE ${past('h')} AND NOT EXISTS (
    SELECT FROM role_holdings k WHERE k.account_id = a.id AND k.unit_id = $1 AND NOT ${past('k')}) END`;
/** Whose role at $1 is on record, or was the only one and taken back. */
const onRecord =
  '(SELECT account_id AS id FROM role_holdings WHERE unit_id = $1 UNION SELECT id FROM accounts WHERE left_at = $1)';
/**
 * Does the asker administer every unit where an account holds a role today, or will on the day a role begins there, for
 * instance at a successor? Whoever runs a ward may not take over the account of somebody who also works at the city.
 */
const isAdministered = `coalesce((SELECT bool_and(EXISTS (
    SELECT FROM seen_units s WHERE s.unit_id = h.unit_id AND s.role = 'administrator')
  OR lower(h.valid) > current_setting('app.today')::date AND EXISTS (
    SELECT FROM role_holdings k JOIN unit_closure c ON c.ancestor_id = k.unit_id AND c.line = k.line
    WHERE k.account_id = nullif(current_setting('app.account', true), '')::bigint AND k.role = 'administrator'
      AND k.valid @> lower(h.valid) AND c.descendant_id = h.unit_id AND c.valid @> lower(h.valid)))
  FROM role_holdings h WHERE h.account_id = a.id AND NOT h.valid << daterange(current_setting('app.today')::date, NULL)
), false)`;

/**
 * Does `a` hold no role today or later, and does the asker administer every unit where it held one? Of whoever left, that is
 * who speaks of them.
 */
const wasAdministered = `coalesce((SELECT bool_and(h.valid << daterange(current_setting('app.today')::date, NULL) AND EXISTS (
    SELECT FROM seen_units s WHERE s.unit_id = h.unit_id AND s.role = 'administrator'))
  FROM role_holdings h WHERE h.account_id = a.id), ${leftHere})`;

/** What `a` holds at units other than $1, where the asker may pass all of it on. */
const rolesElsewhere = `CASE WHEN ${isAdministered} THEN coalesce((SELECT json_agg(json_build_object('role', e.role,
    'lastDay', (upper(e.valid) - 1)::text, 'unitName', (SELECT p.name FROM unit_placements p WHERE p.unit_id = e.unit_id
      ORDER BY p.line = 'territory' DESC, lower(p.valid) DESC NULLS LAST LIMIT 1)) ORDER BY e.id)
  FROM role_holdings e WHERE e.account_id = a.id AND e.unit_id <> $1 AND NOT ${past('e')}), '[]') ELSE '[]' END`;

/** A list of former people shows at most this many. */
const shown = 200;

/**
 * Who holds roles at a unit today or later, or who held them and no longer does; by given name as Vietnamese lists are.
 * For its administrators.
 */
export async function peopleAt(
  em: EntityManager,
  unitId: string,
  { today, former }: { today: string; former: boolean },
): Promise<UnitPerson[]> {
  if (!mayAdministerPeople(await rolesOver(em, unitId))) return [];
  return rows<UnitPerson>(
    em,
    `SELECT a.uid AS id, a.login, a.name, a.title, a.password_hash IS NOT NULL AS "isActivated",
       a.erased_at IS NOT NULL AS "isErased", NOT a.active AND a.erased_at IS NULL AS "isDisabled",
       (SELECT count(*)::int FROM sessions s WHERE s.account_id = a.id AND s.expires_at > $3) AS "openSessions",
       coalesce(json_agg(json_build_object('id', h.uid, 'role', h.role, 'from', lower(h.valid)::text,
         'lastDay', (upper(h.valid) - 1)::text, 'standsInFor', f.name) ORDER BY h.id) FILTER (WHERE h.id IS NOT NULL), '[]') AS roles,
       ${rolesElsewhere} AS "rolesElsewhere"
     FROM ${onRecord} here JOIN accounts a ON a.id = here.id
       LEFT JOIN role_holdings h ON h.account_id = a.id AND h.unit_id = $1 LEFT JOIN accounts f ON f.id = h.stands_in_for
     WHERE ${former ? gone : present}
     GROUP BY a.id ORDER BY ${byGivenName('a.name')}, a.id
     LIMIT ${former ? shown : 'ALL'}`,
    [unitId, today, new Date()],
  );
}

/** Can its owner sign in: by a password, by a provider of identities, by a card of the demonstration? */
export const isOpened = (account: string) => `(${account}.password_hash IS NOT NULL OR ${account}.demo_card IS NOT NULL
  OR EXISTS (SELECT FROM identities i WHERE i.account_id = ${account}.id))`;

/** The unit of an outer id, if the asker administers it. */
export async function unitToAdminister(em: EntityManager, id: string, command: string): Promise<string> {
  const found = isOuterId(id)
    ? await firstRow<{ key: string }>(em, 'SELECT id::text AS key FROM units WHERE uid = $1', [id])
    : undefined;
  if (!found) throw problem('NOT_FOUND', { kind: 'Unit' });
  if (!mayAdministerPeople(await rolesOver(em, found.key))) throw problem('FORBIDDEN', { command });
  return found.key;
}

/**
 * The account of an outer id to which the asker may give roles: it holds one at a unit that the asker administers, or held
 * one there and holds none any more. Who gave roles to others' people would take them from the hands of those who reset
 * their accounts and end their sessions. Strangers and the unknown are told alike.
 */
export async function accountToGive(em: EntityManager, id: string): Promise<Pick<AccountRow, 'key' | 'isDisabled'>> {
  const found = isOuterId(id)
    ? await firstRow<Pick<AccountRow, 'key' | 'isDisabled'> & { isOurs: boolean }>(
        em,
        `SELECT a.id::text AS key, NOT a.active AS "isDisabled", CASE WHEN count(o.is_past) = 0 THEN ${leftHere}
           ELSE bool_or(o.is_ours) FILTER (WHERE NOT o.is_past) OR bool_or(o.is_ours) AND bool_and(o.is_past) END AS "isOurs"
         FROM accounts a LEFT JOIN LATERAL (SELECT h.valid << daterange(current_setting('app.today')::date, NULL) AS is_past,
           EXISTS (SELECT FROM seen_units s WHERE s.unit_id = h.unit_id AND s.role = 'administrator') AS is_ours
           FROM role_holdings h WHERE h.account_id = a.id) o ON true
         WHERE a.uid = $1 AND a.erased_at IS NULL AND NOT a.is_system GROUP BY a.id`,
        [id],
      )
    : undefined;
  if (!found?.isOurs) throw problem('NOT_FOUND', { kind: 'Account' });
  return found;
}

/**
 * The account of an outer id, if the asker administers it; `orFormer`: also of somebody who left. Strangers and the unknown are told alike, and in the same time:
 * of an account that never was somebody else's is looked at, and none is locked before it is known to be ours.
 */
export async function accountToAdminister(
  em: EntityManager,
  id: string,
  { orFormer = false }: { orFormer?: boolean } = {},
): Promise<AccountRow> {
  const find = (lock: '' | 'FOR UPDATE') =>
    firstRow<AccountRow>(
      em,
      `SELECT id::text AS key, uid AS id, login, name, NOT active AS "isDisabled"
       FROM accounts WHERE uid = $1 AND erased_at IS NULL AND NOT is_system ${lock}`,
      [id],
    );
  const isOurs = async (account: AccountRow | undefined) => {
    const somebody = '(SELECT h.account_id FROM role_holdings h ORDER BY h.id LIMIT 1)';
    const ours = orFormer ? `(${isAdministered} OR ${wasAdministered})` : isAdministered;
    const sql = `SELECT FROM accounts a WHERE a.id = coalesce($1, ${somebody}) AND ${ours}`;
    return (await rows(em, sql, [account?.key ?? null])).length === 1 && account !== undefined;
  };
  const isFound = isOuterId(id) && (await isOurs(await find('')));
  const account = isFound ? await find('FOR UPDATE') : undefined;
  if (!account || !(await isOurs(account))) throw problem('NOT_FOUND', { kind: 'Account' });
  return account;
}

/** Names of accounts, by outer id, of those that the asker administers. */
export async function namesAdministered(em: EntityManager, ids: readonly string[]) {
  const found = await rows<Pick<AccountRow, 'id' | 'login' | 'name'>>(
    em,
    `SELECT uid AS id, login, name FROM accounts a WHERE uid = ANY ($1::uuid[]) AND erased_at IS NULL AND ${isAdministered}`,
    [ids],
  );
  return byColumn(found, 'id');
}
