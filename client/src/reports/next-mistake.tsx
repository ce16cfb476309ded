import type { Issue } from '@ke-hoach/forms';
import { useEffect, useRef, useState } from 'react';
import { focusAnswer } from '../form-view/element-id.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-handing-in.ts';
import { Button } from '../ui/button.tsx';
import { issueKey } from './error-summary.tsx';

interface Props {
  issues: readonly Issue[];
  /** The list of all of them on the page: while it is in sight, nothing lies over it. */
  list: Element | null;
}

/** From everywhere in the form to the next place to mend, without going back to their list; nothing once there is none. */
export function NextMistake({ issues, list }: Props) {
  const texts = useTexts();
  const [isListSeen, setListSeen] = useState(false);
  useEffect(() => {
    if (!list) return undefined;
    const observer = new IntersectionObserver((seen) => setListSeen(seen.at(-1)?.isIntersecting ?? false));
    observer.observe(list);
    return () => observer.disconnect();
  }, [list]);
  const last = useRef({ key: '', at: -1 });
  const errors = issues.filter(({ level }) => level === 'error');
  if (errors.length === 0) return null;
  const go = () => {
    const known = errors.findIndex((issue) => issueKey(issue) === last.current.key);
    // What was mended has left the list: the next one stands where it stood.
    const at = (known >= 0 ? known + 1 : Math.max(last.current.at, 0)) % errors.length;
    last.current = { key: issueKey(errors[at]!), at };
    focusAnswer(errors[at]!.path);
  };
  return (
    <Button className={`next-mistake no-print ${isListSeen ? 'over-list' : ''}`} onClick={go}>
      {texts.fill.nextMistake(errors.length)}
    </Button>
  );
}
