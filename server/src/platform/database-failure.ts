/** Reading PostgreSQL's error codes: what may be tried again, and what means the database is away. */
const retryable = new Set(['40001', '40P01', '55P03']);
const away = new Set([
  '57014',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08006',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

/** Text that PostgreSQL cannot hold, for instance one with a NUL. */
export function isUnstorableText(error: unknown): boolean {
  return codes(error).includes('22021');
}

function codes(error: unknown): string[] {
  const found: string[] = [];
  for (let current = error as { code?: unknown; cause?: unknown } | undefined; current && found.length < 5;) {
    if (typeof current.code === 'string') found.push(current.code);
    current = current.cause as typeof current;
  }
  return found;
}

/** A row cannot go: others refer to it. */
export function isReferredTo(error: unknown): boolean {
  return codes(error).includes('23503');
}

/** Serialization failure, deadlock, lock not available: the whole transaction may run again. */
export function isRetryable(error: unknown): boolean {
  return codes(error).some((code) => retryable.has(code));
}

/** A statement that was stopped when its time was over. */
export function ranTooLong(error: unknown): boolean {
  return codes(error).includes('57014');
}

/** The database cannot be reached or is shutting down. */
export function isAway(error: unknown): boolean {
  const message = error instanceof Error ? error.message : '';
  return codes(error).some((code) => away.has(code)) || /Connection terminated/.test(message);
}
