import { builtinRules } from 'eslint/use-at-your-own-risk';

/** ESLint's own rule of selectors, as a plugin of oxlint, which has no such rule. */
export default { meta: { name: 'syntax' }, rules: { restricted: builtinRules.get('no-restricted-syntax') } };
