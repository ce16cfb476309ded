import { tidyProse } from '../platform/tidy-text.ts';

/** Why something is done to a report, as it is kept: neither blank nor endless. `path` names it in a refusal. */
export const readReason = (text: string, path: string): string => tidyProse(text, path, 2000);
