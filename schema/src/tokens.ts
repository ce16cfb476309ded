/** What an access token [khóa truy cập] may read. Plans, forms, units and the catalogue of figures go with each. */
export const TokenScope = {
  /** Figures, their coverage and targets. */
  FIGURES: 'figures',
  /** Reports with what was handed in. */
  REPORTS: 'reports',
} as const;
export type TokenScope = (typeof TokenScope)[keyof typeof TokenScope];

/** For how many days a token may be made. */
export const tokenDays = [30, 90, 180, 365] as const;

/** How many tokens a person has at most. */
export const mostTokens = 20;

/** How the text of every token begins, so that searches for secrets find one that got somewhere it should not be. */
export const TOKEN_PREFIX = 'kehoach_';
