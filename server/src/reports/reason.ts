import { problem } from '../platform/problem.ts';

const longest = 2000;

/** Why something is done to a report, as it is kept: composed, neither blank nor endless. `path` names it in a refusal. */
export function readReason(text: string, path: string): string {
  const reason = text.normalize('NFC').trim();
  if (reason === '' || reason.length > longest || !reason.isWellFormed() || reason.includes('\0')) {
    throw problem('INVALID_INPUT', { path, reason: `1 to ${longest} characters` });
  }
  return reason;
}
