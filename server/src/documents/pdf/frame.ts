import { signaturePairs } from '../head.ts';
import { linesOfHead } from '../head-lines.ts';
import { footColumns, halves, headColumns, lineWidth, sizes } from '../measures.ts';
import type { Paper, PaperHead, Signature } from '../paper.ts';
import { centred, mm, rule, type Node } from './parts.ts';

const bare = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 2,
};

/** The head: who writes on the left, the heading on the right, number and date in one line below. */
export function headTable(head: PaperHead): Node {
  const [left, right] = headColumns;
  const lines = linesOfHead(head);
  return {
    table: {
      widths: headColumns.map(mm),
      body: [
        [
          {
            stack: [
              ...head.superior.map((text) => centred(text, { fontSize: sizes.head })),
              ...head.body.map((text) => centred(text, { fontSize: sizes.head, bold: true })),
              head.style === 'party' ? centred('*') : rule(lines.ruleLeft, left),
            ],
          },
          {
            stack: [
              ...lines.heading.map(({ text, size }) => centred(text, { fontSize: size, bold: true })),
              rule(lines.ruleRight, right),
            ],
          },
        ],
        [
          centred(head.number, { fontSize: sizes.motto }),
          centred(head.placeAndDate, { fontSize: sizes.motto, italics: true }),
        ],
      ],
    },
    layout: bare,
  };
}

/** Kind and subject in the middle, a rule under them; below, that it is a draft, and to whom it goes. */
export function titleLines({ title, mark, addressee }: Paper): Node[] {
  return [
    centred(title.kind, { bold: true, margin: [0, 18, 0, 0] }),
    ...(title.subject ? [centred(title.subject, { bold: true })] : []),
    { stack: [rule(lineWidth / 4, lineWidth)], margin: [0, 0, 0, 8] },
    ...(mark ? [centred(`(${mark})`, { italics: true, margin: [0, 0, 0, 6] })] : []),
    ...(addressee ? [centred(`Kính gửi: ${addressee}`, { margin: [0, 6, 0, 12] })] : []),
  ];
}

/**
 * The foot: who receives it on the left, who signs on the right, with room for signature and seal; never parted. Bodies
 * that issue it together sign side by side above those who receive it.
 */
export function footNodes(paper: Paper): Node[] {
  const { recipients, signature, coSignatures = [] } = paper;
  const received = [
    { text: 'Nơi nhận:', fontSize: sizes.recipientsTitle, bold: true, italics: true },
    ...recipients.map((name, at) => ({
      text: `- ${name}${at === recipients.length - 1 ? '.' : ';'}`,
      fontSize: sizes.recipients,
    })),
  ];
  if (coSignatures.length === 0)
    return [footTable([[received, [...signingAs(signature), ...signer(signature)]]], footColumns)];
  // Names stand in rows of their own: in one line, however long what is above them.
  const signed = signaturePairs(paper).map((pair, at) => ({
    ...footTable([pair.map(signingAs), pair.map(signer)], halves),
    margin: [0, at === 0 ? 8 : 20, 0, 0],
  }));
  return [...signed, footTable([[received, []]], footColumns)];
}

const footTable = (rows: Node[][][], columns: readonly number[]): Node => ({
  table: { widths: columns.map(mm), dontBreakRows: true, body: rows.map((cells) => cells.map((stack) => ({ stack }))) },
  layout: bare,
  margin: [0, 8, 0, 0],
  unbreakable: true,
});

/** On behalf of whom and as what. */
const signingAs = (signature: Signature | null): Node[] =>
  signature ? [...signature.authority, ...signature.title].map((text) => centred(text, { bold: true })) : [];

/** The name under room for the signature. */
const signer = (signature: Signature | null): Node[] =>
  signature ? [centred(signature.name || ' ', { bold: true, margin: [0, 62, 0, 0] })] : [];
