import { FormReport } from '../dialect/form-issue.ts';
import type { FormIssue } from '../dialect/form-issue.ts';
import type { Json } from '../dialect/json.ts';
import { outOfBounds } from './bounds.ts';
import { check } from './check.ts';
import type { SchemaFault } from './fault.ts';
import { readSchema } from './read-schema.ts';

/** A schema that can judge values. */
export interface OpenSchema {
  /** What the schema does not allow about the value, at most a hundred faults; none when it is valid. */
  check(value: unknown): SchemaFault[];
}

/** An open schema, or all reasons why it cannot be judged by. */
export type OpenedSchema = { ok: true; schema: OpenSchema } | { ok: false; issues: FormIssue[] };

export interface SchemaOptions {
  /** Whether `format` is asserted (`date` and `uuid`; others refuse the schema) rather than only noted. */
  formats?: boolean;
}

/** The largest schema that is opened. */
export const schemaBounds = { text: 256 * 1024, values: 40_000, depth: 64 } as const;

/**
 * Opens a JSON Schema 2020-12 of any origin. Refused with pointer and code: keywords that are not advertised, arguments
 * that are not as the standard wants them, references other than `#` and JSON pointers to schemas of the same document,
 * `$id` below the root, patterns whose time cannot be bounded, and documents that are too large. Never throws.
 */
export function openSchema(schema: unknown, { formats = false }: SchemaOptions = {}): OpenedSchema {
  const report = new FormReport();
  const outside = outOfBounds(schema, schemaBounds);
  if (outside)
    return { ok: false, issues: [{ code: outside.code, pointer: outside.pointer, details: { limit: outside.limit } }] };
  // The schema is read once and kept in steps: later changes to the caller's object change nothing.
  const copy = JSON.parse(JSON.stringify(schema)) as Json;
  const root = readSchema(copy, formats, report);
  if (report.issues.length > 0) return { ok: false, issues: report.issues };
  return { ok: true, schema: { check: (value) => check(root, value) } };
}
