import { contentDisposition } from '../files/content-disposition.ts';
import type { Format } from './writer.ts';

const types: Record<Format, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** A file that is kept, never shown in the place of a page, and not stored on the way. */
export function fileHeaders(name: string, format: Format): Record<string, string> {
  const file = `${fileName(name)}.${format}`;
  return {
    'content-type': types[format],
    'content-disposition': contentDisposition(file),
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

/** A title as a file name that every system takes. */
export function fileName(title: string): string {
  const plain = title
    .normalize('NFC')
    .toWellFormed()
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u001f\u007f<>:"/\\|?*“”\ufffd]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .replace(/[. ]+$/, '');
  return plain.toWellFormed().replaceAll('\ufffd', '') || 'Van ban';
}
