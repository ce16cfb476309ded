import type { Answers } from '@ke-hoach/forms';
import { carryOver } from '@ke-hoach/forms/versions';
import type { PublishedVersion } from '../forms/published-version.ts';

/** What an earlier state of a draft is on the version its report is on now. */
export function restoredAnswers(typedOn: PublishedVersion, now: PublishedVersion, stored: string): Answers {
  const answers = JSON.parse(stored) as Answers;
  return typedOn.versionId === now.versionId ? answers : carryOver(typedOn.form, now.form, answers).answers;
}
