import type { AccountRefusalCode, Role } from '@ke-hoach/schema';
import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { hashOfText } from '../platform/canonical-hash.ts';
import { addDays } from '../platform/clock.ts';
import { firstRow, rows } from '../platform/database.ts';
import { tidyProse } from '../platform/tidy-text.ts';
import type { ReplacePersonInput } from './account.inputs.ts';
import type { RolesResult } from './account.type.ts';
import { accountToAdminister, isOpened } from './accounts.repository.ts';
import { endDays, giveMissingDays, oneChangeAtATime, othersAdminister } from './role-days.ts';

/**
 * Somebody leaves: all their roles end with a day, and a deputy other than the asker holds them from the next, but not
 * before today, for good or until a day, on no day on which the leaver would not have held them. What was begun stays with
 * the unit; what the deputy must know is shown to them, to the unit's leader and its administrators until it is read.
 */
export function replacePerson(request: Request, input: ReplacePersonInput): Promise<typeof RolesResult> {
  return perform(request, { action: 'person.replace', input }, async ({ em, viewer, clock, record }) => {
    const refuse = (refusal: AccountRefusalCode) => ({ kind: 'AccountRefused', refusal, index: 0 }) as const;
    const handover = input.handover.trim() === '' ? '' : tidyProse(input.handover, 'handover');
    await oneChangeAtATime(em);
    const leaver = await accountToAdminister(em, input.accountId);
    const deputy = await accountToAdminister(em, input.deputyId);
    const { lastDay, deputyLastDay = null } = input;
    if (leaver.key === deputy.key) return refuse('samePerson');
    if (deputy.key === viewer.id) return refuse('ownAccount');
    if (deputy.isDisabled) return refuse('disabled');
    if (deputyLastDay !== null && deputyLastDay <= lastDay) return refuse('noDays');
    const held = await rows<HeldRow>(
      em,
      `SELECT id::text AS key, unit_id::text AS unit, role, line, upper_inf(valid) AS "isForGood",
         greatest(lower(valid), $2::date, $4::date)::text AS "from", least(upper(valid) - 1, $3::date)::text AS "lastDay"
       FROM role_holdings WHERE account_id = $1 AND NOT valid << daterange($2::date, NULL) ORDER BY id`,
      [leaver.key, addDays(lastDay, 1), deputyLastDay, clock.today],
    );
    const opened = await firstRow(em, `SELECT 1 FROM accounts a WHERE a.id = $1 AND ${isOpened('a')}`, [deputy.key]);
    for (const { unit, role, isForGood } of held) {
      if (role !== 'administrator' || !isForGood || (deputyLastDay === null && opened)) continue;
      if (!(await othersAdminister(em, { unit, without: leaver.key, after: deputyLastDay ?? lastDay }))) {
        return refuse('lastAdministrator');
      }
    }
    for (const { key, unit, role, line, from, lastDay: roleEnds } of held) {
      await endDays(em, key, lastDay, clock.today);
      if (roleEnds !== null && roleEnds < from) continue;
      const days = { from, lastDay: roleEnds, standsInFor: leaver.key };
      await giveMissingDays(em, { account: deputy.key, unit, role, line, ...days });
    }
    if (handover !== '') {
      await rows(
        em,
        `INSERT INTO handovers (leaver_id, deputy_id, units, last_day, text, written_at, written_by)
         VALUES ($1, $2, $3::bigint[], $4, $5, $6, $7)`,
        [leaver.key, deputy.key, [...new Set(held.map(({ unit }) => unit))], lastDay, handover, clock.now(), viewer.id],
      );
    }
    // The text stands in its own table: whom it names would else be named by the audit for good.
    const handoverSha256 = handover === '' ? null : hashOfText(handover);
    record(leaver.id, { lastDay, deputy: deputy.id, deputyLastDay, roles: held.length, handoverSha256 });
    return { kind: 'RolesChanged', count: held.length } as const;
  });
}

/** A role that the leaver holds after the last day, and the days of it that pass. */
interface HeldRow {
  key: string;
  unit: string;
  role: Role;
  line: string;
  isForGood: boolean;
  from: string;
  lastDay: string | null;
}
