/** The order of people in Vietnamese lists: by given name, which stands last, then by the rest of the name. */
export const byGivenName = (name: string) =>
  `regexp_replace(${name}, '^.* ', '') COLLATE "vi-x-icu", ${name} COLLATE "vi-x-icu"`;
