import type { SearchKind } from '@ke-hoach/schema';

/** How many hits of a kind. */
export interface Asked {
  words: readonly string[];
  today: string;
  first: number;
}

/** `$1` are words as `LIKE` takes them literally. */
export const anywhere = `(ARRAY(SELECT '%' || w || '%' FROM unnest($1::text[]) w))`;
/** SQL: all words are in the key. */
export const hasAll = (key: string) => `${key} LIKE ALL ${anywhere}`;

interface HitColumns {
  kind: SearchKind;
  id: string;
  title: string;
  titleEn?: string;
  about?: string;
  unitId?: string;
  planId?: string;
  state?: string;
}

/** The columns of a SearchHit, as SQL; what a kind does not have is null. */
export const hitColumns = ({ kind, id, title, ...more }: HitColumns) =>
  `'${kind}' AS kind, ${id} AS id, ${title} AS title, ${more.titleEn ?? 'NULL'}::text AS "titleEn", ${more.about ?? 'NULL'}::text AS about,
   ${more.unitId ?? 'NULL'}::text AS "unitId", ${more.planId ?? 'NULL'}::text AS "planId", ${more.state ?? 'NULL'}::text AS state`;
