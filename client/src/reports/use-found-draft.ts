import { canonicalJson } from '@ke-hoach/forms';
import { useState } from 'react';
import { useViewer } from '../people/viewer.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { dropLocalDraft, readLocalDraft, type LocalDraft } from './local-draft.ts';

/**
 * What was typed on this device and never reached the server, read before the first change takes its place; null when
 * there is nothing the draft does not hold. `done` lets go of it.
 */
export function useFoundDraft(reportId: string, keeper: DraftKeeper): { found: LocalDraft | null; done: () => void } {
  const viewer = useViewer();
  const [found, setFound] = useState(() => {
    const kept = readLocalDraft(localStorage, reportId, viewer.id);
    if (!kept) return null;
    const { answers, explanations } = keeper.current();
    const isKnown =
      canonicalJson(kept.answers) === canonicalJson(answers) &&
      canonicalJson(kept.explanations) === canonicalJson(explanations);
    if (isKnown) dropLocalDraft(localStorage, reportId, viewer.id);
    return isKnown ? null : kept;
  });
  return { found, done: () => setFound(null) };
}
