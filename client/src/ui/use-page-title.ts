import { useEffect } from 'react';
import { useTexts } from '../texts/texts.tsx';

/** Names the page in the browser's tab. */
export function usePageTitle(title: string | undefined): void {
  const product = useTexts().product.name;
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
}
