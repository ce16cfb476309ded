/** What puts rules and formulas together, fetched once the builder stands: most visits write none. */
export { ComputeFieldFields } from './compute-field-fields.tsx';
export { ConditionTrial } from './condition-trial.tsx';
export { FormulaFields } from './formula-fields.tsx';
export { MergeFieldsFields } from './merge-fields-fields.tsx';
export { RegisterFields } from './register-fields.tsx';
export { RuleFields } from './rule-fields.tsx';
export { SplitFieldFields } from './split-field-fields.tsx';
