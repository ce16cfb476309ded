import type { Basis, FormDocument, JsonObject, OverTime, OverUnits } from '@ke-hoach/forms';
import type { CodeListContent } from '@ke-hoach/forms/build';
import type { LibraryKind } from '../gql/graphql.ts';

/** What an indicator says; texts that are not given are left out. */
export interface IndicatorContent {
  title: string;
  titleEn?: string;
  definition?: string;
  definitionEn?: string;
  unit?: string;
  basis: Basis;
  overUnits: OverUnits;
  overTime: OverTime;
}

/** The content of an entry by its kind, as the server keeps and checks it. */
export const indicatorOf = (content: unknown) => content as IndicatorContent;
export const codeListOf = (content: unknown) => content as CodeListContent;
export const groupOf = (content: unknown) => content as FormDocument;

/** The items of a list by their places: what is offered, and what was once. */
export interface ListItem {
  id: string;
  code: string;
  title: string;
  titleEn: string;
  aliases: readonly string[];
  /** Id of the item that took its meaning over; only of retired ones. */
  into: string | null;
}

export const itemsOf = (content: CodeListContent): ListItem[] => content.oneOf.map(itemOf);
export const retiredItemsOf = (content: CodeListContent): ListItem[] => (content['x-retired'] ?? []).map(itemOf);

function itemOf(item: JsonObject): ListItem {
  const i18n = item['x-i18n'] as { en?: { title?: string } } | undefined;
  return {
    ...{ id: String(item['x-id']), code: String(item['const']), title: String(item['title']) },
    ...{ titleEn: i18n?.en?.title ?? '', aliases: (item['x-aliases'] as string[] | undefined) ?? [] },
    into: (item['x-into'] as string | undefined) ?? null,
  };
}

/** The kinds of entry in the order of their tabs, and the word that stands for each in an address. */
export const libraryKinds = ['INDICATOR', 'CODE_LIST', 'GROUP'] as const satisfies readonly LibraryKind[];
export const pathOf = { INDICATOR: 'indicators', CODE_LIST: 'code-lists', GROUP: 'groups' } as const;
export const kindOfPath = (path: string): LibraryKind | null =>
  libraryKinds.find((kind) => pathOf[kind] === path) ?? null;
