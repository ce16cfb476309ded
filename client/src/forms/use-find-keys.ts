import { useEffect, type RefObject } from 'react';

/**
 * "/" and Ctrl+F lead to the search of the form, unless a dialog is open or, for "/", somebody is typing. A second Ctrl+F
 * in the search itself is the browser's own.
 */
export function useFindKeys(input: RefObject<HTMLInputElement | null>) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const box = input.current;
      const target = event.target as HTMLElement;
      if (!box || box.closest('[hidden]') || target === box || document.querySelector('dialog[open]')) return;
      const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'f';
      const isSlash =
        event.key === '/' && !event.ctrlKey && !event.metaKey && !target.closest('input, textarea, select');
      if (!isFind && !isSlash) return;
      event.preventDefault();
      box.focus();
      box.select();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [input]);
}
