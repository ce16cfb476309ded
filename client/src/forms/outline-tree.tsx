import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../texts/texts.tsx';
import type { OutlineNode } from './outline-nodes.ts';

interface Props {
  nodes: readonly OutlineNode[];
  /** Ids that were searched for, which are marked. */
  hits: readonly string[];
  /** Id of what is open on the canvas. */
  open: string | null;
  onGo: (node: OutlineNode) => void;
}

/** The form as a tree: arrows go through it, left and right close and open a part, Enter goes to the place on the canvas. */
export function OutlineTree({ nodes, hits, open, onGo }: Props) {
  const texts = useTexts();
  const tree = useRef<HTMLUListElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<string | null>(null);
  const shown = nodes.filter(({ inside }) => !inside.some((id) => closed.has(id)));
  const stop = shown.find(({ id }) => id === at) ?? shown.find(({ id }) => id === open) ?? shown[0];

  useEffect(() => {
    const [box, line] = [tree.current, tree.current?.querySelector(`[data-node="${open}"]`)];
    if (!box || !line) return;
    // Only the outline scrolls: the canvas is where the person looks.
    const [around, own] = [box.getBoundingClientRect(), line.getBoundingClientRect()];
    if (own.top < around.top) box.scrollTop += own.top - around.top;
    else if (own.bottom > around.bottom) box.scrollTop += own.bottom - around.bottom;
  }, [open, nodes]);

  const setPart = (id: string, isClosed: boolean) =>
    setClosed((before) => new Set([...before].filter((one) => one !== id).concat(isClosed ? id : [])));
  const focus = (node: OutlineNode | undefined) => {
    if (!node) return;
    setAt(node.id);
    tree.current?.querySelector<HTMLElement>(`[data-node="${node.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!stop || event.ctrlKey || event.altKey || event.metaKey) return;
    const index = shown.indexOf(stop);
    const isOpenPart = stop.count !== null && !closed.has(stop.id);
    const step: Record<string, () => void> = {
      ArrowDown: () => focus(shown[index + 1]),
      ArrowUp: () => focus(shown[index - 1]),
      Home: () => focus(shown[0]),
      End: () => focus(shown.at(-1)),
      ArrowRight: () => (isOpenPart ? focus(shown[index + 1]) : setPart(stop.id, false)),
      ArrowLeft: () => (isOpenPart ? setPart(stop.id, true) : focus(shown.find(({ id }) => id === stop.inside.at(-1)))),
      Enter: () => onGo(stop),
      ' ': () => onGo(stop),
    };
    const taken = step[event.key];
    if (!taken) return;
    event.preventDefault();
    taken();
  };

  return (
    <ul className="plain outline" role="tree" aria-label={texts.canvas.outlineOf} ref={tree} onKeyDown={onKeyDown}>
      {shown.map((node) => (
        <li
          key={node.id}
          role="treeitem"
          data-node={node.id}
          className={`outline-node level-${Math.min(node.level, 5)} ${hits.includes(node.id) ? 'hit' : ''}`}
          aria-level={node.level}
          aria-expanded={node.count === null ? undefined : !closed.has(node.id)}
          aria-selected={node.id === open}
          tabIndex={node === stop ? 0 : -1}
          onFocus={() => setAt(node.id)}
          onClick={() => onGo(node)}
        >
          {node.title}
          {node.count === null ? null : <span className="quiet small"> {node.count}</span>}
        </li>
      ))}
    </ul>
  );
}
