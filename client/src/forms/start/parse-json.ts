import { parseTree, findNodeAtLocation, type ParseError } from 'jsonc-parser';

/** A place in a text, both from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** What a text holds as JSON with the place of each value, or the place of the first mistake. */
export type ParsedJson =
  | { ok: true; value: unknown; placeOf: (pointer: string) => TextPlace }
  | { ok: false; place: TextPlace };

/** Reads JSON as standards have it, and keeps where in the text each value stands. */
export function parseJson(text: string): ParsedJson {
  const mistakes: ParseError[] = [];
  const tree = parseTree(text, mistakes, { disallowComments: true, allowTrailingComma: false });
  const [mistake] = mistakes;
  if (mistake || !tree) return { ok: false, place: placeAt(text, mistake?.offset ?? 0) };
  try {
    return { ok: true, value: JSON.parse(text), placeOf };
  } catch {
    return { ok: false, place: placeAt(text, 0) };
  }

  /** Where a value stands; where it is missing, what should hold it. */
  function placeOf(pointer: string): TextPlace {
    const path = pointer
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    for (let length = path.length; length >= 0; length -= 1) {
      const node = nodeAt(path.slice(0, length));
      const start = node?.parent?.type === 'property' ? node.parent : node;
      if (start) return placeAt(text, start.offset);
    }
    return placeAt(text, 0);
  }

  function nodeAt(path: readonly string[]) {
    let node = tree;
    for (const step of path) {
      node = node && findNodeAtLocation(node, [node.type === 'array' ? Number(step) : step]);
      if (!node) return undefined;
    }
    return node;
  }
}

function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
