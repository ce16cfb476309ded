import type { Answers } from '@ke-hoach/forms';
import { carryOver } from '@ke-hoach/forms/versions';
import type { PublishedVersion } from '../forms/published-version.ts';

/** What an earlier state of a draft is on the version its report is on now, and what of it has no place there. */
export function restoredAnswers(typedOn: PublishedVersion, now: PublishedVersion, stored: string) {
  const answers = JSON.parse(stored) as Answers;
  return typedOn.versionId === now.versionId ? { answers, keptAside: [] } : carryOver(typedOn.form, now.form, answers);
}
