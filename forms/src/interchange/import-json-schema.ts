import { newId } from '../build/new-id.ts';
import type { FormDocument } from '../dialect/form.ts';
import { FormReport } from '../dialect/form-issue.ts';
import type { FormIssue } from '../dialect/form-issue.ts';
import { isObject } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { checkLimits } from '../dialect/limits.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { DIALECT } from '../dialect/read-form.ts';
import { Importing } from './importing.ts';
import type { ImportNote } from './import-note.ts';
import { closedObject } from './imported-object.ts';
import { importObject } from './import-object.ts';
import { saidOf } from './said-of.ts';

/** A form made from a schema and what it could not keep, or why no form can be made. */
export type ImportedForm =
  | { ok: true; document: FormDocument; unsupported: ImportNote[] }
  | { ok: false; issues: FormIssue[] };

export interface ImportOptions {
  /** The title when the schema has none. */
  title?: string;
  /** The title of the section that holds everything outside objects. */
  section?: string;
  /** Gives the ids; random ones when left out. */
  newId?(): string;
}

/**
 * Makes a form from any JSON Schema of type object: properties become fields of the kind that fits, objects inside
 * become groups, lists of objects tables, `if/then` conditions. What a form cannot hold is left out and listed with its
 * place. The document always parses; a schema that is hostile, too large or no object is refused as documents are.
 */
export function importJsonSchema(schema: unknown, options: ImportOptions = {}): ImportedForm {
  const report = new FormReport();
  checkLimits(schema, report);
  if (report.issues.length > 0) return { ok: false, issues: report.issues };
  const source = schema as Json;
  const importing = new Importing(source, options.newId ?? newId);
  const root = importing.find(source, '');
  if (!root || root.schema.type !== 'object' || !isObject(root.schema.properties))
    return {
      ok: false,
      issues: [{ code: 'VALUE_INVALID', pointer: '', details: { expected: 'OBJECT_SCHEMA' } }],
    };

  const object = importObject(root, false, importing);
  const titled = typeof root.schema.title === 'string' && root.schema.title.trim() !== '';
  const said = saidOf('', titled ? root.schema : { ...root.schema, title: options.title ?? 'Biểu mẫu' });
  const section: JsonObject = { id: importing.newId(), title: options.section ?? 'Nội dung', fields: object.layout };
  const document: FormDocument = {
    schema: {
      ...{ $schema: DIALECT, ...said, ...closedObject(object) },
      'x-sections': [section],
    },
    uiSchema: {},
  };
  const parsed = parseForm(document);
  if (!parsed.ok) return { ok: false, issues: parsed.issues };
  return { ok: true, document, unsupported: importing.notes.notes };
}
