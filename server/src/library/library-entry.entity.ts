import { defineEntity, p } from '@mikro-orm/core';
import { canonicalJson, type JsonObject } from '@ke-hoach/forms';
import type { LibraryKind } from '@ke-hoach/schema';

const schema = defineEntity({
  name: 'LibraryEntry',
  tableName: 'library_entries',
  properties: {
    id: p.bigint('string').primary(),
    uid: p.uuid(),
    kind: p.string().$type<LibraryKind>(),
    title: p.string(),
    content: p.text(),
    version: p.integer(),
    retiredAt: p.datetime().columnType('timestamptz').nullable(),
    savedAt: p.datetime().columnType('timestamptz'),
    savedBy: p.bigint('string').nullable(),
  },
});

/** An entry of the library; its version counts every edit, and no version is ever lost. */
export class LibraryEntry extends schema.class {
  saved(): JsonObject {
    return JSON.parse(this.content) as JsonObject;
  }

  edit(title: string, content: JsonObject, by: string, at: Date): void {
    this.title = title;
    this.content = canonicalJson(content);
    this.version += 1;
    this.savedBy = by;
    this.savedAt = at;
  }

  /** It is offered no more; forms that use it keep their copy. */
  retire(by: string, at: Date): void {
    this.retiredAt = at;
    this.savedBy = by;
    this.savedAt = at;
  }

  /** It is offered again, as it was. */
  restore(by: string, at: Date): void {
    this.retiredAt = null;
    this.savedBy = by;
    this.savedAt = at;
  }
}

schema.setClass(LibraryEntry);
export const LibraryEntrySchema = schema;
