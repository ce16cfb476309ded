import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { Library } from './use-library.ts';

/** Brings the next page; `onCame` is told how many stood there before, so that the keyboard goes on at the first new one. */
export function MoreButton({ library, onCame }: { library: Library; onCame: (known: number) => void }) {
  const texts = useTexts();
  const [asking, setAsking] = useState(false);
  const { page, entries, more } = library;
  if (!page?.pageInfo.hasNextPage) return null;
  const ask = async () => {
    setAsking(true);
    const came = await more().catch(() => null);
    setAsking(false);
    if (came) requestAnimationFrame(() => onCame(entries.length));
  };
  return (
    <div className="row">
      <Button busy={asking} onClick={() => void ask()}>
        {texts.action.more}
      </Button>
      <span className="quiet small">{texts.library.shownOf(entries.length, page.totalCount)}</span>
    </div>
  );
}
