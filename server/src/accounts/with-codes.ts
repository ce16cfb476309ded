import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { namesAdministered } from './accounts.repository.ts';
import type { SlipsResult } from './account.type.ts';

/** What is kept of slips, for whoever sends the command once more: no name, and no code. */
export interface SlipsKept {
  kind: 'SlipsIssued';
  slips: readonly { accountId: string; expiresAt: string }[];
}

type Outcome = SlipsKept | Extract<typeof SlipsResult, { kind: 'AccountRefused' }>;

/**
 * Puts names and codes on the slips after the command: its outcome is kept for retries, codes are kept nowhere. So a retry
 * that is answered from memory has no code, and names only for whoever administers the people today.
 */
export async function withCodes(
  request: Request,
  outcome: Outcome,
  codes: ReadonlyMap<string, string>,
): Promise<typeof SlipsResult> {
  if (outcome.kind === 'AccountRefused') return outcome;
  const ids = outcome.slips.map(({ accountId }) => accountId);
  const names = await namesAdministered(await request.reads.em(), ids);
  const slips = outcome.slips.map((slip) => {
    const named = names.get(slip.accountId);
    if (!named) throw problem('NOT_FOUND', { kind: 'Account' });
    return { ...slip, name: named.name, login: named.login, code: codes.get(slip.accountId) ?? null };
  });
  return { kind: 'SlipsIssued', slips };
}
