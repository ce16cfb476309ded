import { useTexts } from '../texts/texts.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';

/**
 * Whether the server gives another client by now than the one of this page: after an upgrade, parts that were not fetched
 * before are there no more. False where it cannot be told.
 */
export async function isClientReplaced(): Promise<boolean> {
  const own = document.querySelector('script[crossorigin][src^="/assets/"]')?.getAttribute('src');
  if (!own) return false;
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    return answer.ok && !(await answer.text()).includes(own);
  } catch {
    return false;
  }
}

/** Stands where a part of the former client would: the page stays as it is until the person wants it anew. */
export function ReplacedClient() {
  const texts = useTexts();
  return (
    <Notice tone="warn" urgent>
      <p>{texts.fail.replaced}</p>
      <Button onClick={() => window.location.reload()}>{texts.fail.reload}</Button>
    </Notice>
  );
}
