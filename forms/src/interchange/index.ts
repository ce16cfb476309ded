/** Forms in and out of plain JSON Schema. Its own door, because most screens never need it. */
export { exportJsonSchema } from './export-json-schema.ts';
export { importJsonSchema } from './import-json-schema.ts';
export type { ImportedForm, ImportOptions } from './import-json-schema.ts';
export { importNoteSentence } from './import-note.ts';
export type { ImportNote, ImportNoteCode } from './import-note.ts';
export { advertisedKeywords } from '../schema/arguments.ts';
export { openSchema } from '../schema/open-schema.ts';
export type { OpenedSchema, OpenSchema, SchemaOptions } from '../schema/open-schema.ts';
export type { SchemaFault } from '../schema/fault.ts';
