/** A text that somebody searches for, as `LIKE` takes it literally; null when nothing is searched for. */
export const likePart = (search: string | null | undefined): string | null =>
  search?.trim().replace(/[\\%_]/g, '\\$&') || null;
