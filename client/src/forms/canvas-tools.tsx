import { useMemo, useRef, useState } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { KindShelf } from './kind-shelf.tsx';
import { findInForm, outlineOf, type OutlineNode } from './outline-nodes.ts';
import { OutlineTree } from './outline-tree.tsx';
import { useFindKeys } from './use-find-keys.ts';

/** A window in which the outline stands beside the canvas from the start. */
const ROOMY = [
  '(min-width: 64rem) and (max-width: 79.9rem)',
  '(min-width: 64rem) and (max-height: 43.7rem)',
  '(min-width: 85.4rem) and (max-height: 49.9rem)',
  '(min-width: 100rem)',
].join();

const shelves = ['outline', 'kinds'] as const;
type Shelf = (typeof shelves)[number];

/** Finding one's way in a long form: search, outline, closing all sections; and the kinds of field to add. */
export function CanvasTools(part: BuilderPart) {
  const { form, open, setOpen, canvas } = part;
  const texts = useTexts();
  const { language } = useLanguage();
  const [shelf, setShelf] = useState<Shelf | null>(() => (window.matchMedia(ROOMY).matches ? 'outline' : null));
  const [words, setWords] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useFindKeys(search);
  const nodes = useMemo(() => outlineOf(form, language), [form, language]);
  const hits = useMemo(() => findInForm(form, nodes, words), [form, nodes, words]);
  const isSearching = words.trim() !== '';
  const kept = new Set(nodes.filter(({ id }) => hits.includes(id)).flatMap(({ id, inside }) => [id, ...inside]));
  const shown = isSearching ? nodes.filter(({ id }) => kept.has(id)) : nodes;

  const go = (node: OutlineNode | undefined) => {
    if (!node) return;
    if (node.kind === 'field') setOpen(node.id);
    canvas.goTo(node.id);
  };
  return (
    <div className={`canvas-tools ${shelf ? 'with-shelf' : ''}`} data-region="tools">
      <div className="row">
        <input
          ref={search}
          type="search"
          className="control"
          aria-label={texts.canvas.find}
          aria-keyshortcuts="/ Control+F"
          placeholder={texts.canvas.find}
          title={texts.canvas.findHint}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setShelf('outline');
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            // The key must not go on to press what it leads to.
            if (event.key === 'Enter') event.preventDefault();
            if (event.key === 'Enter') go(nodes.find(({ id }) => id === hits[0]));
            if (event.key === 'Escape') setWords('');
          }}
        />
        {shelves.map((name) => (
          <Button
            key={name}
            aria-expanded={shelf === name}
            aria-controls={`builder-${name}`}
            onClick={() => setShelf(shelf === name ? null : name)}
          >
            {texts.canvas.shelf[name]} <span aria-hidden="true">{shelf === name ? '▴' : '▾'}</span>
          </Button>
        ))}
        <Button look="ghost" onClick={() => canvas.closeAll(canvas.anyOpen)}>
          {canvas.anyOpen ? texts.canvas.closeAll : texts.canvas.openAll}
        </Button>
      </div>
      <div id="builder-outline" className="canvas-outline" hidden={shelf !== 'outline'}>
        <p className="quiet small" role="status">
          {isSearching
            ? texts.canvas.hits(hits.length)
            : texts.canvas.summary(form.fields.length, form.sections.length)}
        </p>
        <OutlineTree nodes={shown} hits={hits} open={open} onGo={go} />
      </div>
      <div id="builder-kinds" hidden={shelf !== 'kinds'}>
        <KindShelf {...part} />
      </div>
      <p className="quiet small key-hint">{texts.canvas.keys}</p>
    </div>
  );
}
