import {
  AlignmentType,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
} from 'docx';
import { page, side, sideLineWidth, sizes, type Margins } from '../measures.ts';
import type { Annex, Paper } from '../paper.ts';
import { enclosedWith } from '../words.ts';
import { bodyParts, table } from './body.ts';
import { footParts, headTable, titleLines } from './frame.ts';
import { endOfPages, line, mm, points, run } from './parts.ts';

/** A4 as Word writes it, in twentieths of a point. */
const a4 = { width: 11906, height: 16838 };

/** A document as a Word file that an office can go on writing in. It refers to nothing outside itself. */
export async function writeWord(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Kế Hoạch',
    title: `${paper.title.kind} ${paper.title.subject}`.trim(),
    styles: {
      default: {
        document: {
          run: {
            font: 'Times New Roman',
            size: points(paper.isBlank ? sizes.blank : sizes.body),
            language: { value: 'vi-VN' },
          },
        },
      },
    },
    sections: [
      {
        properties: {
          // The first page shows no number.
          titlePage: true,
          page: {
            size: a4,
            margin: margins(page),
            pageNumbers: { start: 1 },
          },
        },
        headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
        children: [
          headTable(paper.head),
          ...titleLines(paper),
          ...bodyParts(paper.blocks),
          line('', { size: 6, keepNext: true }),
          ...footParts(paper),
          endOfPages(),
        ],
      },
      ...paper.annexes.map((annex) => annexPages(annex, paper)),
    ],
  });
  return Packer.toBuffer(document);
}

/** A wide table on pages of its own that lie on their side and are counted anew. */
function annexPages({ number, title, table: wide, notes }: Annex, { head }: Paper): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...a4, orientation: PageOrientation.LANDSCAPE },
        margin: margins(side),
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
    children: [
      line(`Phụ lục ${number}`, { align: 'center', bold: true, keepNext: true }),
      line(title.toUpperCase(), { align: 'center', bold: true, keepNext: true }),
      line(enclosedWith(head.number), { align: 'center', italic: true, after: 6, keepNext: true }),
      ...notes.map((runs) => new Paragraph({ children: runs.map((part) => run(part, sizes.table)) })),
      table(wide, sideLineWidth),
      endOfPages(),
    ],
  };
}

function margins({ top, bottom, left, right }: Margins) {
  return {
    top: mm(top),
    bottom: mm(bottom),
    left: mm(left),
    right: mm(right),
    header: mm(page.number),
    footer: mm(page.number),
  };
}

function pageNumber(): Header {
  const children = [new TextRun({ children: [PageNumber.CURRENT], size: points(sizes.motto) })];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}
