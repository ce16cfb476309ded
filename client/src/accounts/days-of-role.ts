import type { Texts } from '../texts/vi.ts';

/** The days over which a role is held, and for whom, in words. */
export const daysOfRole = (
  words: Texts['accounts'],
  { from, lastDay, standsInFor }: { from?: string | null; lastDay?: string | null; standsInFor?: string | null },
): string[] =>
  [
    from ? words.heldFrom(from) : '',
    lastDay ? words.heldTo(lastDay) : '',
    standsInFor ? words.standsInFor(standsInFor) : '',
  ].filter(Boolean);
