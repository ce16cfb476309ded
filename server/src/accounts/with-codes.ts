import type { SlipsResult } from './account.type.ts';

type Outcome =
  | { kind: 'SlipsIssued'; slips: { accountId: string; name: string; login: string; expiresAt: string }[] }
  | Extract<typeof SlipsResult, { kind: 'AccountRefused' }>;

/**
 * Puts the codes on their slips after the command: its outcome is kept for retries, and codes are kept nowhere. A retry
 * that is answered from memory therefore has none.
 */
export function withCodes(outcome: Outcome, codes: ReadonlyMap<string, string>): typeof SlipsResult {
  if (outcome.kind === 'AccountRefused') return outcome;
  const slips = outcome.slips.map((slip) => ({ ...slip, code: codes.get(slip.accountId) ?? null }));
  return { kind: 'SlipsIssued', slips };
}
