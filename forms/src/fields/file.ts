import { canonicalJson } from '../dialect/canonical.ts';
import { isObject, isWellFormed, own, texts } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import { isUuid } from '../dialect/names.ts';
import type { FieldKind } from './field-kind.ts';
import { noCell } from './one-cell.ts';

/** Ten megabytes, the most a file of a report may have. */
export const LARGEST_FILE = 10 * 1024 * 1024;
const MOST_FILES = 50;
/** What office staff attach: signed scans, documents, tables, photographs. */
export const fileTypes = ['pdf', 'docx', 'xlsx', 'jpg', 'png'] as const;
const checksum = /^[0-9a-f]{64}$/;

/** One attached file as an answer names it; its bytes are kept elsewhere. */
export const fileItems: JsonObject = {
  type: 'object',
  properties: {
    _id: { type: 'string', format: 'uuid' },
    name: { type: 'string', minLength: 1, maxLength: 255 },
    size: { type: 'integer', minimum: 0, maximum: LARGEST_FILE },
    sha256: { type: 'string', pattern: checksum.source },
  },
  required: ['_id', 'name', 'size', 'sha256'],
  unevaluatedProperties: false,
};

function isFile(value: unknown, types: readonly unknown[]): boolean {
  if (!isObject(value) || Object.keys(value).length !== 4) return false;
  const { _id, size, sha256 } = value;
  const name = typeof value.name === 'string' ? value.name.normalize('NFC') : '';
  if (!isUuid(_id) || typeof sha256 !== 'string' || !checksum.test(sha256)) return false;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 0 || size > LARGEST_FILE) return false;
  if (name === '' || [...name].length > 255 || !isWellFormed(name)) return false;
  const plain = [...name].every((character) => character >= ' ' && character !== '/' && character !== '\\');
  return plain && types.includes(name.split('.').at(-1)?.toLowerCase());
}

/** Attached files: names, sizes and checksums; the bytes travel and are judged apart from the answers. */
export const file: FieldKind = {
  kind: 'file',
  type: 'array',
  measure: 'texts',
  fact: 'none',
  column: false,
  keywords: ['items', 'minItems', 'maxItems', 'x-types'],
  blank: () => ({ type: 'array', maxItems: 10, 'x-types': [...fileTypes], items: structuredClone(fileItems) }),
  read(schema, tell) {
    const { minItems, maxItems } = schema;
    const types = schema['x-types'];
    const allowed: readonly unknown[] = fileTypes;
    if (canonicalJson(schema.items) !== canonicalJson(fileItems))
      tell('items', { expected: 'EXACTLY', value: canonicalJson(fileItems) });
    if (!Number.isSafeInteger(maxItems) || Number(maxItems) < 1 || Number(maxItems) > MOST_FILES)
      tell('maxItems', { expected: 'WHOLE_NUMBER_BETWEEN', least: 1, most: MOST_FILES });
    if (minItems !== undefined && (!Number.isSafeInteger(minItems) || Number(minItems) < 0))
      tell('minItems', { expected: 'WHOLE_NUMBER_FROM', least: 0 });
    if (!Array.isArray(types) || types.length === 0 || !types.every((type) => allowed.includes(type)))
      tell('x-types', { expected: 'FILE_TYPES', words: fileTypes });
  },
  check({ schema }, value, tell) {
    if (!Array.isArray(value)) return tell('WRONG_TYPE', { expected: 'file' });
    const { minItems, maxItems } = schema;
    if (typeof maxItems === 'number' && value.length > maxItems)
      return tell('TOO_MANY_FILES', { limit: maxItems, files: value.length });
    if (typeof minItems === 'number' && value.length < minItems) tell('TOO_FEW_FILES', { limit: minItems });
    const types = Array.isArray(schema['x-types']) ? schema['x-types'] : [];
    value.forEach((entry: unknown) => {
      const name = own(entry, 'name');
      if (!isFile(entry, types))
        tell('FILE_REFUSED', { name: typeof name === 'string' ? name.slice(0, 255) : '?', types });
    });
  },
  facts: () => [],
  widget: 'file',
  words: (_field, value) =>
    texts((Array.isArray(value) ? value : []).map((entry) => own(entry, 'name') ?? null)).join('; '),
  ...noCell,
  properties: [
    { keyword: 'x-types', editor: 'options', options: fileTypes },
    { keyword: 'minItems', editor: 'whole-number', least: 0, most: MOST_FILES },
    { keyword: 'maxItems', editor: 'whole-number', least: 1, most: MOST_FILES },
  ],
};
