import { isObject, own, pointer } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { targetOf } from '../schema/reference.ts';
import { ImportNotes } from './import-note.ts';

/** A schema found in the document, with its place; references and "or null" already followed. */
export interface Found {
  schema: JsonObject;
  at: string;
  /** Places it was reached through by references, to see circles. */
  through: readonly string[];
}

const MOST_VISITED = 5000;
/** Members copied out of schemas that are referred to or are alternatives, in one import. */
const MOST_COPIED = 20_000;
const LONGEST_REFERENCE = 500;

/** One import: the document, new ids, and what could not be kept. */
export class Importing {
  readonly notes = new ImportNotes();
  private visited = 0;
  private copied = 0;
  private readonly referred = new Map<string, Json | undefined>();
  private readonly document: Json;
  readonly newId: () => string;

  constructor(document: Json, newId: () => string) {
    this.document = document;
    this.newId = newId;
  }

  /**
   * Follows `$ref` inside the document and takes the one alternative that is not null. Undefined for anything that is
   * no schema object, refers outside or in a circle, and once five thousand schemas were read or twenty thousand
   * members copied.
   */
  find(schema: Json | undefined, at: string, through: readonly string[] = []): Found | undefined {
    this.visited += 1;
    if (!isObject(schema) || this.visited > MOST_VISITED) return undefined;
    if (typeof schema.$ref === 'string') return this.follow(schema, schema.$ref, at, through);
    for (const keyword of ['anyOf', 'oneOf']) {
      const all = own(schema, keyword);
      const others = Array.isArray(all) ? all.filter((entry) => own(entry, 'type') !== 'null') : [];
      const [only] = others;
      if (!Array.isArray(all) || others.length !== 1 || all.length !== 2 || !isObject(only)) continue;
      const { [keyword]: _, ...said } = schema;
      return this.find({ ...only, ...said }, at + pointer(keyword, all.indexOf(only)), through);
    }
    if (!Array.isArray(schema.type)) return { schema, at, through };
    const types = schema.type.filter((type) => type !== 'null');
    return { schema: { ...schema, type: types.length === 1 ? (types[0] as Json) : types }, at, through };
  }

  private follow(schema: JsonObject, ref: string, at: string, through: readonly string[]): Found | undefined {
    const target = ref.length > LONGEST_REFERENCE ? undefined : targetOf(ref);
    if (target === undefined || through.includes(target)) return undefined;
    const { $ref: _, ...said } = schema;
    const referred = this.at(target);
    if (!isObject(referred) || !this.mayCopy(referred)) return undefined;
    return this.find({ ...referred, ...said }, target === '' ? at : target, [...through, target]);
  }

  /** Counts what is to be copied; once too much was, nothing more is even counted. */
  private mayCopy(referred: JsonObject): boolean {
    if (this.copied > MOST_COPIED) return false;
    const lists = [referred.anyOf, referred.oneOf].filter((list) => Array.isArray(list));
    this.copied += Object.keys(referred).length + lists.reduce((sum, list) => sum + list.length, 0);
    return this.copied <= MOST_COPIED;
  }

  private at(target: string): Json | undefined {
    if (this.referred.has(target)) return this.referred.get(target);
    const steps = target.split('/').slice(1);
    const found = steps.reduce<Json | undefined>((part, step) => {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
      return Array.isArray(part) ? part[Number(key)] : own(part, key);
    }, this.document);
    this.referred.set(target, found);
    return found;
  }

  /** Notes every keyword that is not one of these and is not mere identity or ours. */
  dropOthers({ schema, at }: Found, kept: readonly string[]): void {
    const silent = ['$schema', '$id', '$comment', '$defs', 'definitions', 'title', 'description', 'type', ...kept];
    for (const keyword of Object.keys(schema))
      if (!silent.includes(keyword) && !keyword.startsWith('x-'))
        this.notes.add('KEYWORD_DROPPED', at + pointer(keyword), keyword);
  }
}
