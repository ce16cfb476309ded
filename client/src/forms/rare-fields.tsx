import { lazyPart } from '../ui/lazy-part.ts';

const parts = () => import('./expression-parts.ts');

/** Fetches them ahead, so that nobody waits when one is opened. */
export const fetchRareFields = (): void => void parts().catch(() => undefined);

export const ComputeFieldFields = lazyPart(async () => (await parts()).ComputeFieldFields);
export const ConditionTrial = lazyPart(async () => (await parts()).ConditionTrial);
export const FormulaFields = lazyPart(async () => (await parts()).FormulaFields);
export const MergeFieldsFields = lazyPart(async () => (await parts()).MergeFieldsFields);
export const RegisterFields = lazyPart(async () => (await parts()).RegisterFields);
export const RuleFields = lazyPart(async () => (await parts()).RuleFields);
export const SplitFieldFields = lazyPart(async () => (await parts()).SplitFieldFields);
