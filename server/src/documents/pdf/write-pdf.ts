import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import { page, side, sideLineWidth, sizes, type Margins } from '../measures.ts';
import { signaturePairs } from '../head.ts';
import type { Annex, Paper } from '../paper.ts';
import { enclosedWith } from '../words.ts';
import { bodyNodes, tableNode } from './body.ts';
import { footNodes, headTable, titleLines } from './frame.ts';
import { centred, mm, pdfRuns, type Node } from './parts.ts';

/** Tinos: as wide as Times New Roman, free, with all Vietnamese letters. It goes into the file, so it looks the same everywhere. */
const fontFile = (style: string) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${style}/Tinos_${style}.ttf`));
const Tinos = {
  normal: fontFile('400Regular'),
  bold: fontFile('700Bold'),
  italics: fontFile('400Regular_Italic'),
  bolditalics: fontFile('700Bold_Italic'),
};
const fontFiles = new Set(Object.values(Tinos));
pdfmake.setFonts({ Tinos });
// The document brings all it needs: nothing is fetched, and no file read but the font's.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path));

/** A document as a PDF file, its texts as text. */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const { kind, subject } = paper.title;
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: margins(page),
      defaultStyle: { font: 'Tinos', fontSize: paper.isBlank ? sizes.blank : sizes.body },
      info: { title: `${kind} ${subject}`.trim(), creator: 'Kế Hoạch', producer: 'Kế Hoạch' },
      language: 'vi-VN',
      content: [
        {
          section: [headTable(paper.head), ...titleLines(paper), ...signedBody(paper)],
          header: numbersOfPages(),
        },
        ...paper.annexes.map((annex) => ({
          section: annexNodes(annex, paper),
          pageOrientation: 'landscape',
          pageMargins: margins(side),
          header: numbersOfPages(),
        })),
      ],
    })
    .getBuffer();
}

/** The running text and who signs it: the last of the text goes with the signatures, which never stand on a page alone. */
function signedBody(paper: Paper): Node[] {
  const body = bodyNodes(paper.blocks);
  const foot = footNodes(paper);
  const last = paper.blocks.at(-1)?.type === 'table' || signaturePairs(paper).length > 3 ? undefined : body.pop();
  return [...body, ...(last ? [{ stack: [last, ...foot], unbreakable: true }] : foot)];
}

/** A wide table on pages of its own that lie on their side and are counted anew. */
function annexNodes({ number, title, table, notes }: Annex, { head }: Paper): Node[] {
  return [
    centred(`Phụ lục ${number}`, { bold: true }),
    centred(title.toUpperCase(), { bold: true }),
    centred(enclosedWith(head.number), { italics: true, margin: [0, 0, 0, 6] }),
    ...notes.map((runs) => ({ text: pdfRuns(runs, 100), fontSize: sizes.table })),
    tableNode(table, sideLineWidth),
  ];
}

/** Asked for each page of a part in order; the first one shows no number. */
function numbersOfPages(): () => Node | undefined {
  let at = 0;
  return () => {
    at += 1;
    return at === 1 ? undefined : centred(String(at), { fontSize: sizes.motto, margin: [0, mm(page.number), 0, 0] });
  };
}

const margins = ({ left, top, right, bottom }: Margins) => [left, top, right, bottom].map(mm);
