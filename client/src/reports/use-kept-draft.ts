import { useEffect, useState, useSyncExternalStore } from 'react';
import { flushPendingTexts, oncePainted } from '../form-view/pending-texts.ts';
import { useViewer } from '../people/viewer.tsx';
import { DraftKeeper } from './draft-keeper.ts';
import type { KeptDraft, SaveAnswer, SaveRequest } from './kept-draft.ts';
import type { DraftTexts } from './local-draft.ts';

interface Drafted {
  /** The report or plan whose draft it is. */
  id: string;
  /** As the server has it when the screen opens. */
  start: DraftTexts & Pick<KeptDraft, 'editRevision' | 'savedAt' | 'version'>;
  save: (request: SaveRequest) => Promise<SaveAnswer>;
}

/** A draft while it is on screen: what is typed is kept on this device once it is painted, on the server shortly after. */
export function useKeptDraft({ id, start, save }: Drafted) {
  const viewer = useViewer();
  const [keeper] = useState(
    () => new DraftKeeper({ report: id, person: viewer.id, start, save, storage: localStorage, later: oncePainted }),
  );
  const draft = useSyncExternalStore(keeper.subscribe, keeper.current);

  useEffect(() => {
    const keepAll = () => {
      flushPendingTexts();
      void keeper.flush();
    };
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') keepAll();
    };
    document.addEventListener('visibilitychange', whenHidden);
    window.addEventListener('pagehide', keepAll);
    window.addEventListener('online', keepAll);
    return () => {
      document.removeEventListener('visibilitychange', whenHidden);
      window.removeEventListener('pagehide', keepAll);
      window.removeEventListener('online', keepAll);
      void keeper.flush();
      keeper.stop();
    };
  }, [keeper]);

  return { keeper, draft };
}
