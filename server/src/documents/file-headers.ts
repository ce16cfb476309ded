import type { Format } from './writer.ts';

const types: Record<Format, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** A file that is kept, never shown in the place of a page, and not stored on the way. */
export function fileHeaders(name: string, format: Format): Record<string, string> {
  const file = `${fileName(name)}.${format}`;
  const plain = file
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^\x20-\x7e]/g, '-');
  const whole = encodeURIComponent(file).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return {
    'content-type': types[format],
    'content-disposition': `attachment; filename="${plain.replaceAll('"', '')}"; filename*=UTF-8''${whole}`,
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
