import { perform } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { firstRow, rows } from '../platform/database.ts';
import { tidyName } from '../platform/tidy-text.ts';
import type { DescribePersonInput } from './account.inputs.ts';
import type { DescribePersonResult } from './account.type.ts';
import { accountToAdminister } from './accounts.repository.ts';

/**
 * Another name or position: a slip of the pen, a marriage, a promotion. What was handed in refers to the account and shows
 * what stands now; the audit, which nobody can change, tells that it was done and no name.
 */
export function describePerson(request: Request, input: DescribePersonInput): Promise<typeof DescribePersonResult> {
  const name = tidyName(input.name, 'name', 200);
  const title = input.title?.trim() ? tidyName(input.title, 'title', 200) : null;
  return perform(request, { action: 'person.describe', input }, async ({ em, record }) => {
    const { key, id } = await accountToAdminister(em, input.accountId);
    const before = await firstRow<{ name: string; title: string | null }>(
      em,
      'SELECT name, title FROM accounts WHERE id = $1',
      [key],
    );
    if (before!.name !== input.nameSeen || before!.title !== (input.titleSeen ?? null)) {
      return { kind: 'AccountRefused', refusal: 'changed', index: 0 } as const;
    }
    await rows(em, 'UPDATE accounts SET name = $2, title = $3 WHERE id = $1', [key, name, title]);
    record(id, {});
    return { kind: 'PersonDescribed', accountId: id } as const;
  });
}
