import { fileTypes } from '@ke-hoach/forms';
import { fileRefused } from './file-refused.ts';
import type { FileType } from './file-type.ts';

const longest = 255;
/** Signs that turn the direction of writing: by them `exe.pdf` shows itself as `fdp.exe` and the other way round. */
const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const ending = /\.([^.]*)$/;
const known: readonly string[] = [...fileTypes, 'jpeg'];

/**
 * The name under which a file is kept: what the sender called it, without a path, ending as what is in it. A wrong ending
 * of a known type is replaced, any other is left to be read: `virus.exe` with a PDF in it is `virus.exe.pdf`.
 */
export function fileName(sent: string, type: FileType): string {
  const name = readFileName(sent);
  const last = ending.exec(name)?.[1]?.toLowerCase() ?? '';
  if (last === type) return name;
  return short(known.includes(last) ? name.replace(ending, `.${type}`) : `${name}.${type}`);
}

/** A name that can be read and is no path, or a refusal. */
export function readFileName(sent: string): string {
  const name = sent.normalize('NFC').trim();
  const plain = name.isWellFormed() && [...name].every((sign) => sign >= ' ' && !'/\\\u007f'.includes(sign));
  if (!plain || turning.test(name) || /^\.+$/.test(name)) throw fileRefused('name');
  return short(name);
}

function short(name: string): string {
  if (name === '' || [...name].length > longest) throw fileRefused('name');
  return name;
}
