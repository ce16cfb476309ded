import type { AccountRefusalCode, Role } from '@ke-hoach/schema';
import { perform, type Work } from '../audit/perform.ts';
import { tidyLogin } from '../people/sign-in.ts';
import type { Request } from '../people/request.ts';
import { firstRow, rows } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { tidyName } from '../platform/tidy-text.ts';
import type { CreateAccountsInput, NewPerson } from './account.inputs.ts';
import type { SlipsResult } from './account.type.ts';
import { mostPeople } from './account.policy.ts';
import { unitToAdminister } from './accounts.repository.ts';
import { keepCode, newCode } from './activation-code.ts';
import { isLogin } from './login.ts';
import { isOfTheAsker, tellTaken } from './names-told.ts';
import { withCodes } from './with-codes.ts';

/**
 * Makes accounts, each with roles at a unit and elsewhere from today on and a one-time code. All are made or none; one
 * batch at a time, so that two do not take one user name. A person without a role is refused: nobody could find the
 * account again.
 */
export async function createAccounts(request: Request, input: CreateAccountsInput): Promise<typeof SlipsResult> {
  const { people } = input;
  if (people.length === 0 || people.length > mostPeople) {
    throw problem('INVALID_INPUT', { path: 'people', reason: `1 to ${mostPeople}` });
  }
  if (people.some(({ roles, elsewhere }) => [...roles, ...elsewhere.flatMap((at) => at.roles)].length === 0)) {
    throw problem('INVALID_INPUT', { path: 'people/roles', reason: 'empty' });
  }
  const codes = new Map<string, string>();
  const outcome = await perform(request, { action: 'account.create', input }, async (work) => {
    const named = [input.unitId, ...people.flatMap(({ elsewhere }) => elsewhere.map(({ unitId }) => unitId))];
    const units = new Map<string, string>();
    for (const id of new Set(named)) units.set(id, await unitToAdminister(work.em, id, 'account.create'));
    await rows(work.em, `SELECT pg_advisory_xact_lock(hashtext('new accounts'))`);
    const refused = await firstRefused(work, people);
    if (refused) return { kind: 'AccountRefused', ...refused } as const;
    const slips = [];
    for (const person of people) slips.push(await createOne(work, rolesOf(person, input.unitId, units), person, codes));
    work.record(input.unitId, { accounts: slips.map(({ accountId }) => accountId) });
    return { kind: 'SlipsIssued', slips } as const;
  });
  return withCodes(request, outcome, codes);
}

async function firstRefused({ em, viewer }: Work, people: readonly NewPerson[]) {
  const seen = new Set<string>();
  for (const [index, person] of people.entries()) {
    const login = tidyLogin(person.login);
    const refuse = (refusal: AccountRefusalCode) => ({ refusal, index });
    if (!isLogin(login)) return refuse('loginInvalid');
    if (seen.has(login)) return refuse('loginTaken');
    const sql = `SELECT ${isOfTheAsker} AS "isOurs" FROM accounts a WHERE login = $1`;
    const taken = await firstRow<{ isOurs: boolean }>(em, sql, [login]);
    if (taken && !taken.isOurs) tellTaken(viewer, 1);
    if (taken) return refuse('loginTaken');
    seen.add(login);
  }
  return null;
}

/** The roles of a person, each once at a unit's inner key. */
function rolesOf({ roles, elsewhere }: NewPerson, unitId: string, units: ReadonlyMap<string, string>) {
  const given = [{ unitId, roles }, ...elsewhere].flatMap((at) =>
    at.roles.map((role) => ({ role, unit: units.get(at.unitId)! })),
  );
  return [...new Map(given.map((one) => [`${one.role} ${one.unit}`, one])).values()];
}

async function createOne(
  work: Work,
  roles: readonly { role: Role; unit: string }[],
  person: NewPerson,
  codes: Map<string, string>,
) {
  const { em, clock } = work;
  const name = tidyName(person.name, 'people/name', 200);
  const title = person.title?.trim() ? tidyName(person.title, 'people/title', 200) : null;
  const login = tidyLogin(person.login);
  const made = await firstRow<{ key: string; id: string }>(
    em,
    'INSERT INTO accounts (login, name, title) VALUES ($1, $2, $3) RETURNING id::text AS key, uid AS id',
    [login, name, title],
  );
  const { key, id } = made!;
  for (const { role, unit } of roles) {
    const sql = 'INSERT INTO role_holdings (account_id, role, unit_id, valid) VALUES ($1, $2, $3, daterange($4, NULL))';
    await rows(em, sql, [key, role, unit, clock.today]);
  }
  const code = newCode();
  codes.set(id, code);
  return { accountId: id, expiresAt: await keepCode(em, { accountId: key, code, madeBy: work.viewer.id }) };
}
