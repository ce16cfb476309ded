import { strFromU8, unzipSync } from 'fflate';

/** A Word file unpacked: its parts by name, and the words of its text with a line for each paragraph. */
export interface WordFile {
  parts: Record<string, string>;
  lines: string[];
}

export function wordFile(bytes: Uint8Array): WordFile {
  const unpacked = Object.entries(unzipSync(bytes));
  const parts = Object.fromEntries(
    unpacked.filter(([name]) => /\.(xml|rels)$/.test(name)).map(([name, data]) => [name, strFromU8(data)]),
  );
  const paragraphs = (parts['word/document.xml'] ?? '').split('</w:p>');
  const lines = paragraphs.map((xml) =>
    Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, text = '']) => plain(text)).join(''),
  );
  return { parts, lines: lines.filter((line) => line.trim() !== '') };
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const plain = (xml: string) => xml.replaceAll(/&(\w+);/g, (_, name: string) => entities[name] ?? '');

/** What keeps a text from being XML: a character it may not have, a bare mark, or an element that is not closed. */
export function faultOfXml(xml: string): string | null {
  // eslint-disable-next-line no-control-regex
  const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.exec(xml);
  if (forbidden) return `forbidden character at ${forbidden.index}`;
  const bare = /&(?!(?:lt|gt|amp|quot|apos|#\d+|#x[0-9a-f]+);)/i.exec(xml);
  if (bare) return `bare & at ${bare.index}`;
  const open: string[] = [];
  for (const [tag, closing, name = '', alone] of xml.matchAll(
    /<(\/?)([\w:.-]+)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>|<(?!\?)/g,
  )) {
    if (tag === '<') return 'bare <';
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (!alone) open.push(name);
  }
  return open.length > 0 ? `<${open.at(-1)}> is not closed` : null;
}
