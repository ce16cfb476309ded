import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 units, numbers and texts as ECMAScript writes them.
 * Undefined members are left out, as `JSON.stringify` does.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  // Texts grow by adding: this runs over whole documents with every edit, and lists in between would cost twice as much.
  let written = '';
  if (Array.isArray(value)) {
    for (const entry of value as unknown[]) written += `${written === '' ? '' : ','}${canonicalJson(entry)}`;
    return `[${written}]`;
  }
  for (const key of Object.keys(value).sort()) {
    const member = (value as Record<string, unknown>)[key];
    if (member !== undefined) written += `${written === '' ? '' : ','}${quoted(key)}:${canonicalJson(member)}`;
  }
  return `{${written}}`;
}

/** A copy of plain JSON with its members in the order in which canonical JSON has them. */
export function canonicalCopy<Value>(value: Value): Value {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(canonicalCopy) as Value;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value).sort()) copy[key] = canonicalCopy((value as Record<string, unknown>)[key]);
  return copy as Value;
}

/** What JSON writes otherwise than it stands: quotes, backslashes, controls and lone surrogates. */
const escaped = /["\\\p{Cc}\p{Cs}]/u;

function quoted(text: string): string {
  return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** SHA-256 of the value's canonical JSON, in lower-case hex. */
export function contentHash(value: unknown): string {
  return textHash(canonicalJson(value));
}

/** SHA-256 of a text in UTF-8, in lower-case hex. */
export function textHash(text: string): string {
  return bytesHash(utf8ToBytes(text));
}

/** SHA-256 of bytes, in lower-case hex. */
export function bytesHash(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
