import { useEffect, useState } from 'react';
import { isTyping } from '../reports/is-typing.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-search.ts';
import { Button } from '../ui/button.tsx';
import { SearchDialog } from './search-dialog.tsx';
import './search.css';

/** In the header of every page: one search over all that the person may see, by Ctrl+K or "/" as well. */
export function Search() {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    // On the window: a page that uses the key itself comes first.
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      const isCommand = (ctrlKey || metaKey) && key.toLowerCase() === 'k' && !document.querySelector('dialog[open]');
      const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping(event.target);
      if (event.defaultPrevented || !(isCommand || isSlash)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <>
      <Button look="ghost" aria-keyshortcuts="Control+K /" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {texts.search.open} <kbd className="search-key">{texts.search.keys}</kbd>
      </Button>
      {isOpen ? <SearchDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
