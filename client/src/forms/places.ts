import type { Field, Form, Kind, Language, Section } from '@ke-hoach/forms';
import { fieldKind, type Operation } from '@ke-hoach/forms/build';
import { randomId } from '../apollo/random-id.ts';
import { fieldTitle, sectionTitle } from '../form-view/field-texts.ts';

/** What is carried over the canvas: something of the form, or a field of some kind that is yet to be added. */
export type Carried = { id: string; title: string } & (
  | { what: 'section' | 'group' | 'field' }
  | { what: 'new'; kind: Kind }
);

/** Where it may be put down. */
export interface Place {
  /** Id of the section, group or table; null among the sections. */
  within: string | null;
  /** What that is called; empty among the sections. */
  title: string;
  /** Id of what it would stand behind there; null is the front. */
  after: string | null;
  /** Counted from 1, as if it had been taken out of where it stands. */
  position: number;
  of: number;
  /** It stands here now. */
  isHere: boolean;
  /** A field would become a column here, or one no more: it is asked anew. */
  crosses: boolean;
}

/** A list of the form in which things stand, by their ids. */
interface List {
  within: string | null;
  title: string;
  ids: readonly string[];
  /** The key of the table whose columns they are. */
  table?: string;
  /** The places inside one of them. */
  inside?: (id: string) => Place[];
}

/** Every place where the carried thing may be put, in the order of the form; among them the one where it stands. */
export function placesFor(form: Form, carried: Carried, language: Language): Place[] {
  const field = carried.what === 'field' ? form.field(carried.id) : undefined;
  const listed = ({ within, title, ids, table, inside = () => [] }: List) => {
    const others = ids.filter((id) => id !== carried.id);
    const here = ids.indexOf(carried.id);
    const crosses = field !== undefined && field.table !== table;
    const place = (after: string | null, at: number): Place => ({
      ...{ within, title, after, position: at + 1, of: others.length + 1, isHere: at === here, crosses },
    });
    return [place(null, 0), ...others.flatMap((id, at) => [...inside(id), place(id, at + 1)])];
  };
  const kind = carried.what === 'new' ? carried.kind : field?.calculated ? undefined : field?.kind;
  const isColumn = kind !== undefined && fieldKind(kind)?.column === true;
  const inTable = (table: Field): Place[] => {
    const columns = form.fields.filter((field) => field.table === table.key);
    return listed({ within: table.id, title: fieldTitle(table, language), ids: idsOf(columns), table: table.key });
  };
  const inPart = (part: Section): Place[] => {
    const items = part.items.map((item) => (typeof item === 'string' ? form.field(item) : item));
    const inside = (id: string) => {
      const item = items.find((one) => one?.id === id);
      if (item && 'items' in item) return inPart(item);
      return isColumn && item?.kind === 'table' ? inTable(item) : [];
    };
    return listed({ within: part.id, title: sectionTitle(part, language), ids: idsOf(items), inside });
  };
  if (carried.what === 'section') return listed({ within: null, title: '', ids: idsOf(form.sections) });
  return form.sections.flatMap(inPart);
}

/** Where carrying begins: the place where it stands; for a new field that behind `open`, else the very last. */
export function startOf(places: readonly Place[], open: string | null): number {
  const here = places.findIndex(({ isHere }) => isHere);
  const behind = places.findIndex(({ after, within }) => open !== null && (after === open || within === open));
  return [here, behind].find((at) => at >= 0) ?? places.length - 1;
}

/** The one edit that puts it there. */
export function operationFor(carried: Carried, { within, after, crosses }: Place): Operation {
  const section = within ?? '';
  const { id, title } = carried;
  if (carried.what === 'new') return { type: 'addField', id, kind: carried.kind, title, section, after };
  if (carried.what === 'section') return { type: 'moveSection', section: id, after };
  if (carried.what === 'group') return { type: 'moveGroup', group: id, section, after };
  if (crosses) return { type: 'carryField', field: id, section, after, id: randomId() };
  return { type: 'moveField', field: id, section, after };
}

const idsOf = (listed: readonly ({ id: string } | undefined)[]): string[] =>
  listed.flatMap((one) => (one ? [one.id] : []));
