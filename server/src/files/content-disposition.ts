/** The name of a file that is given out (RFC 6266, RFC 5987): always to be saved, never to be shown by the browser. */
export function contentDisposition(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, (sign) => (sign === 'đ' ? 'd' : 'D'));
  const ascii = plain.replace(/[^\x20-\x7e]|["\\%]/g, '-');
  const encoded = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
