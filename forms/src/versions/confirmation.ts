import { contentHash } from '../dialect/canonical.ts';
import type { Change } from './change.ts';

/**
 * Whether a person must say that they mean this change: what a figure is changes while it keeps its name, so that years
 * are no longer compared although nothing looks different.
 */
export function needsConfirmation({ kind, breaking }: Change): boolean {
  return kind === 'meaning' || (kind === 'calculation' && breaking);
}

/** A name for the change that holds while it is told the same, so that a confirmation never counts for another. */
export function changeId({ kind, field, title, aspect, before, after }: Change): string {
  return contentHash({ kind, field, title, aspect, before, after }).slice(0, 32);
}
