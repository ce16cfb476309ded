import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../../people/request.ts';
import { tidyLogin } from '../../people/sign-in.ts';
import { rows } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { unitAndBelow } from '../../units/units-below.repository.ts';
import { mostPeople } from '../account.policy.ts';
import { unitToAdminister } from '../accounts.repository.ts';
import { loginOfName } from '../login.ts';
import { isOfTheAsker, tellTaken } from '../names-told.ts';
import { matchPeople } from './match-people.ts';
import { MatchedPersonRow, MatchPeopleInput } from './match-people.type.ts';

@Resolver()
export class MatchPeopleResolver {
  @Query(() => [MatchedPersonRow], {
    description: 'Compares a sheet of people with units and user names. Makes nothing; that is for `createAccounts`.',
  })
  async matchPeople(
    @Ctx() request: Request,
    @Arg('input', () => MatchPeopleInput) { underId, rows: sheet }: MatchPeopleInput,
  ): Promise<MatchedPersonRow[]> {
    const viewer = signedIn(request);
    if (sheet.length > mostPeople) throw problem('INVALID_INPUT', { path: 'rows', reason: `at most ${mostPeople}` });
    const em = await request.reads.em();
    const key = await unitToAdminister(em, underId, 'account.create');
    const units = await unitAndBelow(em, key, request.clock.today);
    const written = sheet.map(({ name, login, unitName }) => ({
      ...{ name: name.normalize('NFC'), login: login?.trim() || null, unitName: unitName?.trim() || null },
    }));
    const wishes = written.map(({ name, login }) => (login ? tidyLogin(login) : loginOfName(name)));
    const sql = `SELECT DISTINCT a.login, a.login = ANY ($1) AND NOT ${isOfTheAsker} AS "isElsewhere"
      FROM unnest($1::text[]) w JOIN accounts a ON starts_with(a.login, w)`;
    const taken = await rows<{ login: string; isElsewhere: boolean }>(em, sql, [[...new Set(wishes)]]);
    tellTaken(viewer, taken.filter(({ isElsewhere }) => isElsewhere).length);
    return matchPeople(written, { units, under: underId, taken: new Set(taken.map(({ login }) => login)) });
  }
}
