import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { PageOfDocument } from './page-of.ts';

/** Periods of plans whose figures changed. An empty list says that any may have changed. */
export type Changed = readonly { plan: string; period: string }[];

/** Many pages follow the figures, and in the last days many reports come: none asks more often, in milliseconds. */
const PAUSE = 4000;

/** Does it concern the plan? Empty stands for every plan. */
export const concerns = (changed: Changed, planId: string): boolean =>
  planId === '' || changed.length === 0 || changed.some(({ plan }) => plan === planId);

/**
 * Tells when figures changed on the server, while the page is in sight: at once, then what follows together. Where the
 * line is bad, or nothing is told on it, nothing happens: the page stays as it was read.
 */
export function useLiveFigures(onChange: (changed: Changed) => void): void {
  const client = useApolloClient();
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  useEffect(() => {
    if (typeof EventSource === 'undefined') return undefined;
    const person = client.cache.readQuery({ query: PageOfDocument })?.viewer?.id ?? '';
    const paced = paceChanges((changed) => tell.current(changed));
    let line: EventSource | null = null;
    let wasOpen = false;
    const open = () => {
      line = new EventSource(`/live?of=${person}`);
      line.addEventListener('open', () => {
        // Whatever was told while there was no line was missed.
        if (wasOpen) paced.hear([]);
        wasOpen = true;
      });
      line.addEventListener('figures', ({ data }: MessageEvent<string>) => paced.hear(JSON.parse(data) as Changed));
    };
    // A browser holds few lines to one server: a page out of sight gives its own back.
    const follow = () => {
      if (document.hidden) {
        line?.close();
        line = null;
      } else if (!line) open();
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      line?.close();
      paced.stop();
    };
  }, [client]);
}

/** The first change is told at once, what comes within the pause together at its end. */
export function paceChanges(tell: (changed: Changed) => void, pause = PAUSE) {
  let gathered: Changed | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (changed: Changed) => {
    timer = setTimeout(() => {
      timer = undefined;
      const next = gathered;
      gathered = null;
      if (next) now(next);
    }, pause);
    tell(changed);
  };
  return {
    hear: (changed: Changed) => {
      if (!timer) return now(changed);
      const isAny = changed.length === 0 || gathered?.length === 0;
      gathered = isAny ? [] : [...(gathered ?? []), ...changed];
    },
    stop: () => clearTimeout(timer),
  };
}
