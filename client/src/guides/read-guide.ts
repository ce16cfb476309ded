/** A stretch of a line: plain, stressed, or what is typed or named by machines. */
export type Part = { as: 'text' | 'strong' | 'code'; text: string };
export type Line = readonly Part[];

/** A step or point, and what stands below it. */
export interface Item {
  line: Line;
  below: readonly Line[];
}

/** What a guide is made of. The pages in `docs/guides` use this little of Markdown, and no more. */
export type Block =
  | { as: 'title'; line: Line }
  | { as: 'paragraph'; line: Line }
  | { as: 'steps'; items: readonly Item[] }
  | { as: 'list'; items: readonly Item[] }
  | { as: 'pictures'; pictures: readonly { file: string; alt: string }[] };

/** Reads a guide. */
export function readGuide(text: string): Block[] {
  return text
    .split(/\n{2,}(?! )/)
    .filter((stretch) => stretch.trim() !== '')
    .map(readBlock);
}

function readBlock(stretch: string): Block {
  const lines = stretch.trimEnd().split('\n');
  const [first = ''] = lines;
  if (first.startsWith('# ')) return { as: 'title', line: readLine(first.slice(2)) };
  if (first.startsWith('![')) return { as: 'pictures', pictures: lines.map(readPicture) };
  if (/^\d+\. /.test(first)) return { as: 'steps', items: readItems(lines, /^\d+\. /) };
  if (first.startsWith('- ')) return { as: 'list', items: readItems(lines, /^- /) };
  return { as: 'paragraph', line: readLine(lines.join(' ')) };
}

function readPicture(line: string) {
  const [, alt = '', file = ''] = /^!\[(.*)\]\((.*)\)$/.exec(line) ?? [];
  return { alt, file };
}

/** Items at the edge, those a step further in below them; other lines go on with what stands before. */
function readItems(lines: readonly string[], mark: RegExp): Item[] {
  const items: { text: string; below: string[] }[] = [];
  for (const line of lines) {
    const said = line.trim();
    const item = items.at(-1);
    if (mark.test(line)) items.push({ text: said.replace(mark, ''), below: [] });
    else if (/^\s+- /.test(line)) item?.below.push(said.slice(2));
    else if (item && item.below.length > 0) item.below.push(`${item.below.pop()} ${said}`);
    else if (item) item.text += ` ${said}`;
  }
  return items.map(({ text, below }) => ({ line: readLine(text), below: below.map(readLine) }));
}

function readLine(text: string): Line {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`)/).flatMap((part): Part[] => {
    if (part === '') return [];
    if (part.startsWith('**')) return [{ as: 'strong', text: part.slice(2, -2) }];
    return part.startsWith('`') ? [{ as: 'code', text: part.slice(1, -1) }] : [{ as: 'text', text: part }];
  });
}
