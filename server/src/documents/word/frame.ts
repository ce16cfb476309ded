import { Table, TableLayoutType, TableRow, WidthType, type Paragraph } from 'docx';
import { footColumns, halves, headColumns, lineWidth, sizes } from '../measures.ts';
import { signaturePairs } from '../head.ts';
import { linesOfHead } from '../head-lines.ts';
import type { Paper, PaperHead, Signature } from '../paper.ts';
import { bareCell, line, mm, noTableBorders, rule } from './parts.ts';

const frameTable = (rows: TableRow[], columns: readonly number[]) =>
  new Table({
    rows,
    width: { size: mm(lineWidth), type: WidthType.DXA },
    columnWidths: columns.map(mm),
    layout: TableLayoutType.FIXED,
    borders: noTableBorders,
  });

/** The head: who writes on the left, the heading on the right, number and date in one line below. */
export function headTable(head: PaperHead): Table {
  const [left, right] = headColumns;
  const lines = linesOfHead(head);
  const centred = { align: 'center' as const };
  return frameTable(
    [
      new TableRow({
        cantSplit: true,
        children: [
          bareCell(
            [
              ...head.superior.map((text) => line(text, { ...centred, size: sizes.head })),
              ...head.body.map((text) => line(text, { ...centred, size: sizes.head, bold: true })),
              head.style === 'party' ? line('*', centred) : rule(lines.ruleLeft, left),
            ],
            left,
          ),
          bareCell(
            [
              ...lines.heading.map(({ text, size }) => line(text, { ...centred, size, bold: true })),
              rule(lines.ruleRight, right),
            ],
            right,
          ),
        ],
      }),
      new TableRow({
        cantSplit: true,
        children: [
          bareCell([line(head.number, { ...centred, size: sizes.motto })], left),
          bareCell([line(head.placeAndDate, { ...centred, size: sizes.motto, italic: true })], right),
        ],
      }),
    ],
    headColumns,
  );
}

/** Kind and subject in the middle, a rule under them; below, that it is a draft, and to whom it goes. */
export function titleLines({ title, mark, addressee }: Paper): Paragraph[] {
  const centred = { align: 'center' as const, bold: true, keepNext: true };
  return [
    line(title.kind, { ...centred, before: 18 }),
    ...(title.subject ? [line(title.subject, centred)] : []),
    rule(lineWidth / 4, lineWidth, 8),
    ...(mark ? [line(`(${mark})`, { align: 'center', italic: true, after: 6 })] : []),
    ...(addressee ? [line(`Kính gửi: ${addressee}`, { align: 'center', before: 6, after: 12 })] : []),
  ];
}

/**
 * The foot: who receives it on the left, who signs on the right, with room for signature and seal. Bodies that issue it
 * together sign side by side above those who receive it.
 */
export function footParts(paper: Paper): (Table | Paragraph)[] {
  const { recipients, signature, coSignatures = [] } = paper;
  const received = [
    line('Nơi nhận:', { size: sizes.recipientsTitle, bold: true, italic: true }),
    ...recipients.map((name, at) =>
      line(`- ${name}${at === recipients.length - 1 ? '.' : ';'}`, { size: sizes.recipients }),
    ),
  ];
  if (coSignatures.length === 0)
    return [frameTable([footRow(received, [...signingAs(signature), signer(signature)])], footColumns)];
  // Names stand in rows of their own: in one line, however long what is above them.
  const signed = signaturePairs(paper).flatMap(([left, right]) => [
    footRow(signingAs(left), signingAs(right), halves),
    footRow([signer(left)], [signer(right)], halves),
  ]);
  return [
    frameTable(signed, halves),
    line('', { size: sizes.recipients }),
    frameTable([footRow(received, [line('')])], footColumns),
  ];
}

const footRow = (left: Paragraph[], right: Paragraph[], columns: readonly [number, number] = footColumns) =>
  new TableRow({ cantSplit: true, children: [bareCell(left, columns[0]), bareCell(right, columns[1])] });

/** On behalf of whom and as what, with room for the signature; the name follows on the same page. */
function signingAs(signature: Signature | null): Paragraph[] {
  if (!signature) return [line('')];
  return [
    ...[...signature.authority, ...signature.title].map((text, at) =>
      line(text, { align: 'center', bold: true, keepNext: true, before: at === 0 ? 12 : 0 }),
    ),
    ...Array.from({ length: 4 }, () => line('', { align: 'center', keepNext: true })),
  ];
}

const signer = (signature: Signature | null) => line(signature?.name ?? '', { align: 'center', bold: true });
