import { perform } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { tidyProse } from '../../platform/tidy-text.ts';
import { eraseAccount } from './erase-account.ts';
import type { ErasePersonInput, ErasePersonResult } from './personal-data.type.ts';
import { personOnRecord } from './personal-data.repository.ts';

/** Erases what is told of somebody who holds no role any more, for an administrator of all units where they did. */
export function erasePerson(request: Request, input: ErasePersonInput): Promise<typeof ErasePersonResult> {
  const reason = tidyProse(input.reason, 'reason', 500);
  return perform(request, { action: 'person.erase', input }, async ({ em, clock, record }) => {
    const { key, id, login, isHere } = await personOnRecord(em, input.accountId);
    if (isHere) return { kind: 'AccountRefused', refusal: 'holdsRoles', index: 0 } as const;
    await eraseAccount(em, { key, login }, clock.now());
    record(id, { reason });
    return { kind: 'PersonErased', accountId: id } as const;
  });
}
