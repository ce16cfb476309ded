import { StateBadge } from '../reports/due-line.tsx';
import { useTexts } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';
import { Badge } from '../ui/notice.tsx';
import type { Hit } from './search-operations.ts';

/** "đến hết 30/6/2025, sáp nhập vào Phường An Mỹ": until when a unit was, and what became of it. */
function becameOf({ lastDay, passedBy, passedInto }: NonNullable<Hit['former']>, words: Texts['search']): string {
  return [words.until(lastDay), ...(passedBy ? [words.passed[passedBy](passedInto.join(', '))] : [])].join(', ');
}

/** A hit in the list: what it is called, where it belongs. */
export function HitOption({ hit }: { hit: Hit }) {
  const texts = useTexts();
  const words = texts.search;
  return (
    <>
      <span className="search-title">{texts.titleOf({ title: hit.title, titleEn: hit.titleEn ?? null })}</span>
      {hit.state ? <StateBadge state={hit.state} /> : null}
      {hit.former ? <Badge tone="neutral">{words.formerUnit}</Badge> : null}
      {hit.about ? <span className="small quiet">{hit.about}</span> : null}
      {hit.former ? <span className="small quiet">{becameOf(hit.former, words)}</span> : null}
    </>
  );
}
