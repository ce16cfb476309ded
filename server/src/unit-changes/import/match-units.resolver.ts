import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../../people/request.ts';
import { firstRow } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { rolesOver } from '../../units/roles-over.ts';
import { unitAndBelow } from '../../units/units-below.repository.ts';
import { mayChangeUnit } from '../unit-change.policy.ts';
import { matchRows } from './match-rows.ts';
import { MatchedUnitRow, MatchUnitsInput } from './match-units.type.ts';

const most = 5000;

@Resolver()
export class MatchUnitsResolver {
  @Query(() => [MatchedUnitRow], {
    description: 'Compares a sheet of units with those that stand. Changes nothing; the batch is for `changeUnits`.',
  })
  async matchUnits(
    @Ctx() request: Request,
    @Arg('input', () => MatchUnitsInput) { underId, on, rows: sheet }: MatchUnitsInput,
  ): Promise<MatchedUnitRow[]> {
    signedIn(request);
    if (sheet.length > most) throw problem('INVALID_INPUT', { path: 'rows', reason: `at most ${most}` });
    const em = await request.reads.em();
    const sql = 'SELECT id::text AS key FROM units WHERE uid = $1';
    const under = isOuterId(underId) ? await firstRow<{ key: string }>(em, sql, [underId]) : undefined;
    if (!under) throw problem('NOT_FOUND', { kind: 'Unit' });
    if (!mayChangeUnit(await rolesOver(em, under.key))) throw problem('FORBIDDEN', { command: 'unit.change' });
    const standing = await unitAndBelow(em, under.key, on);
    const written = sheet.map(({ name, code, parentName }) => ({
      ...{ name, code: code?.trim() || null, parentName: parentName?.trim() || null },
    }));
    return matchRows(written, standing, underId);
  }
}
