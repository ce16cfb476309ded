import { contentHash } from '../dialect/canonical.ts';
import type { Context } from '../dialect/form.ts';

/** The hash a submission carries: equal hashes mean that the rules read the same context. */
export function contextHash(context: Context): string {
  return contentHash(context);
}
