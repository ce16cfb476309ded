import { LARGEST_FILE } from '@ke-hoach/forms';
import type { FileRefusal } from '@ke-hoach/schema';
import { problem, type Problem } from '../platform/problem.ts';

/** `throw fileRefused('type')` */
export const fileRefused = (reason: FileRefusal): Problem<'FILE_REFUSED'> =>
  problem('FILE_REFUSED', { reason, limit: LARGEST_FILE });
