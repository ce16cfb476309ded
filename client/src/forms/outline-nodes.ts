import { matchingKey, type Field, type Form, type Language, type Section } from '@ke-hoach/forms';
import { numberedFieldTitle, sectionTitle } from '../form-view/field-texts.ts';

/** A section, group, field or column as a line of the outline. */
export interface OutlineNode {
  id: string;
  kind: 'section' | 'group' | 'field';
  title: string;
  /** How many fields stand in it; null for a field without columns. */
  count: number | null;
  /** 1 for a section. */
  level: number;
  /** Ids of what it stands in, the section first. */
  inside: readonly string[];
}

/** The whole form line by line, in its order, each part before what stands in it. */
export function outlineOf(form: Form, language: Language): OutlineNode[] {
  const ofField = (field: Field, inside: readonly string[]): OutlineNode[] => {
    const columns = field.kind === 'table' ? form.fields.filter(({ table }) => table === field.key) : [];
    const node = (one: Field, within: readonly string[], count: number | null): OutlineNode => ({
      ...{ id: one.id, kind: 'field', title: numberedFieldTitle(one, language), count, level: within.length + 1 },
      inside: within,
    });
    return [
      node(field, inside, columns.length || null),
      ...columns.map((column) => node(column, [...inside, field.id], null)),
    ];
  };
  const ofPart = (part: Section, inside: readonly string[]): OutlineNode[] => [
    {
      ...{ id: part.id, kind: inside.length === 0 ? 'section' : 'group', title: sectionTitle(part, language) },
      ...{ count: part.fields.length, level: inside.length + 1, inside },
    },
    ...part.items.flatMap((item) => {
      const within = [...inside, part.id];
      if (typeof item !== 'string') return ofPart(item, within);
      const field = form.field(item);
      return field ? ofField(field, within) : [];
    }),
  ];
  return form.sections.flatMap((section) => ofPart(section, []));
}

/**
 * Ids of what the words are found in, with or without accents and commas: first where a title has them, then where only a
 * name or definition has; each in the order of the outline.
 */
export function findInForm(form: Form, nodes: readonly OutlineNode[], words: string): string[] {
  const wanted = wordsOf(words);
  if (wanted === '') return [];
  const has = (...texts: (string | undefined)[]) => texts.some((text) => text && wordsOf(text).includes(wanted));
  const titled = nodes.filter(({ id, title }) => has(title, form.field(id)?.title, form.field(id)?.i18n?.en?.title));
  const said = nodes.filter((node) => {
    const field = form.field(node.id);
    return !titled.includes(node) && has(field?.key, field?.description);
  });
  return [...titled, ...said].map(({ id }) => id);
}

/** A text as it is searched: "Tin, bài" is found by "tin bai". */
const wordsOf = (text: string) =>
  matchingKey(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
