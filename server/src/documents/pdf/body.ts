import { columnWidths, handHeight, isToFill, lineWidth, signsIn, tableSize, sizes } from '../measures.ts';
import { isHint, leadsOn, type PaperBlock, type PaperTable, type Room } from '../paper.ts';
import { mm, pdfRuns, runs, type Node } from './parts.ts';

const firstLine = mm(10);
const most = signsIn(lineWidth, sizes.body);

/** As many empty rows as stay on one page with what leads to them. */
const FEW_ROWS = 6;

/** The parts of the running text in their order; a heading and what leads to room stay with the line after them. */
export function bodyNodes(blocks: readonly PaperBlock[]): Node[] {
  const nodes: Node[] = [];
  let leading: Node[] = [];
  for (const [at, block] of blocks.entries()) {
    const made = nodesOf(block);
    if (block.type === 'heading' || leadsOn(blocks, at)) {
      leading.push(...made);
      continue;
    }
    const [first, ...rest] = made;
    if (leading.length > 0 && first && staysWhole(block)) {
      nodes.push({ stack: [...leading, first], unbreakable: true }, ...rest);
    } else nodes.push(...leading, ...made);
    leading = [];
  }
  return [...nodes, ...leading];
}

const staysWhole = (block: PaperBlock) =>
  block.type !== 'table' || (block.rows.length <= FEW_ROWS && block.rows.every(isToFill));

function nodesOf(block: PaperBlock): Node[] {
  switch (block.type) {
    case 'heading': {
      const { level, number, text } = block;
      const title = `${number} ${level === 1 ? text.toUpperCase() : text}`.trimStart();
      return [
        { text: runs(title, most, { bold: true, italics: level > 2 }), leadingIndent: firstLine, margin: [0, 6, 0, 6] },
      ];
    }
    case 'paragraph':
      return [paragraph(pdfRuns(block.runs, most), isHint(block) ? 3 : 6)];
    case 'boxes':
      // The font has no ticked box: a full one stands for it.
      return [
        {
          text: block.options.map(({ text, chosen }) => `${chosen ? '■' : '□'} ${text}`).join('      '),
          margin: [firstLine, 0, 0, 6],
          lineHeight: 1.2,
        },
      ];
    case 'room':
      return room(block);
    case 'table':
      return [tableNode(block, lineWidth)];
  }
}

function paragraph(text: ReturnType<typeof runs>, after = 6): Node {
  return { text, alignment: 'justify', leadingIndent: firstLine, lineHeight: 1.1, margin: [0, 0, 0, after] };
}

/** The label and a dotted line to the end of the line, or several of them. */
function room({ label, unit, rooms }: Extract<PaperBlock, { type: 'room' }>): Node[] {
  const [only] = rooms;
  if (rooms.length === 1 && only && only.lines === 1 && label.length < 70) return [dotted(label, unit, firstLine)];
  return [
    ...(label ? [paragraph(runs(label, most))] : []),
    ...rooms.flatMap(({ label: part, lines }: Room) =>
      part
        ? [dotted(`${part}:`, lines === 1 ? unit : '', firstLine)]
        : Array.from({ length: lines }, (_, at) => dotted('', at === lines - 1 && lines === 1 ? unit : '', 0)),
    ),
  ];
}

const dottedLine = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0,
  hLineStyle: () => ({ dash: { length: 0.8, space: 2 } }),
  paddingLeft: () => 0,
  paddingRight: () => 2,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

function dotted(label: string, unit: string, indent: number): Node {
  const cells = [
    ...(label ? [{ text: label, border: [false, false, false, false] }] : []),
    { text: ' ', border: [false, false, false, true] },
    ...(unit ? [{ text: unit, border: [false, false, false, false] }] : []),
  ];
  return {
    table: { widths: [...(label ? ['auto'] : []), '*', ...(unit ? ['auto'] : [])], body: [cells] },
    layout: dottedLine,
    margin: [indent, 0, 0, 6],
  };
}

const ruled = {
  hLineWidth: () => 0.6,
  vLineWidth: () => 0.6,
  paddingLeft: () => 3,
  paddingRight: () => 3,
  paddingTop: () => 1.5,
  paddingBottom: () => 2,
};

/** A table over the whole line; its head is repeated on every page. */
export function tableNode(table: PaperTable, width: number): Node {
  const { columns, rows, total } = table;
  const fontSize = tableSize(table);
  const shared = columnWidths(table, width);
  // Beside its text each column takes its padding and its rule.
  const widths = shared.map((share) => mm(share) - 6.6);
  const row = (texts: readonly string[], bold: boolean, isHead = false) =>
    columns.map(({ align }, at) => ({
      text: runs(texts[at] || ' ', signsIn(shared[at] ?? 0, fontSize), { bold }),
      alignment: isHead ? 'center' : align,
    }));
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      // A row stays whole where it fits a page in any case.
      dontBreakRows: rows.every((texts) => texts.every((text) => text.length < 800)),
      widths,
      heights: (at: number) => (at > 0 && isToFill(rows[at - 1] ?? total ?? []) ? mm(handHeight) - 3.5 : 'auto'),
      body: [
        row(
          columns.map(({ title }) => title),
          true,
          true,
        ),
        ...rows.map((texts) => row(texts, false)),
        ...(total ? [row(total, true)] : []),
      ],
    },
    layout: ruled,
    fontSize,
    margin: [0, 0, 0, 8],
  };
}
