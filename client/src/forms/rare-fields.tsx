import { lazy } from 'react';

const parts = () => import('./expression-parts.ts');

/** Fetches them ahead, so that nobody waits when one is opened. */
export const fetchRareFields = (): void => void parts().catch(() => undefined);

export const FormulaFields = lazy(async () => ({ default: (await parts()).FormulaFields }));
export const MergeFieldsFields = lazy(async () => ({ default: (await parts()).MergeFieldsFields }));
export const RuleFields = lazy(async () => ({ default: (await parts()).RuleFields }));
export const SplitFieldFields = lazy(async () => ({ default: (await parts()).SplitFieldFields }));
