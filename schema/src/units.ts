/** Kinds of unit [đơn vị]. `ORGANISATION` is a member organisation of the Front at its own level. */
export const UnitKind = {
  PROVINCE: 'province',
  CITY: 'city',
  WARD: 'ward',
  COMMUNE: 'commune',
  ORGANISATION: 'organisation',
} as const;
export type UnitKind = (typeof UnitKind)[keyof typeof UnitKind];

/** How a unit passes into another: the 2025 case of Tam Kỳ is twelve units merged into four wards. */
export const SuccessionKind = {
  MERGE: 'merge',
  SPLIT: 'split',
  RENAME: 'rename',
  ABOLISH: 'abolish',
  TRANSFER: 'transfer',
} as const;
export type SuccessionKind = (typeof SuccessionKind)[keyof typeof SuccessionKind];

/** Lines in which units stand: the territory, and each organisation's own. */
export const UnitLine = { TERRITORY: 'territory' } as const;
export type UnitLine = (typeof UnitLine)[keyof typeof UnitLine];
