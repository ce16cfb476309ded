import { canonicalJson } from '@ke-hoach/forms';
import { useState } from 'react';
import { useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import { dropLocalDraft, readLocalDraft } from './local-draft.ts';

/** Offers back what was typed on this device and never reached the server: after a closed tab or a broken line. */
export function FoundDraftNotice({ reportId, keeper }: { reportId: string; keeper: DraftKeeper }) {
  const texts = useTexts();
  const viewer = useViewer();
  const [found, setFound] = useState(() => {
    const kept = readLocalDraft(localStorage, reportId, viewer.id);
    if (!kept) return null;
    const { answers, explanations } = keeper.current();
    const known =
      canonicalJson(kept.answers) === canonicalJson(answers) &&
      canonicalJson(kept.explanations) === canonicalJson(explanations);
    if (known) dropLocalDraft(localStorage, reportId, viewer.id);
    return known ? null : kept;
  });
  if (!found) return null;
  return (
    <Notice tone="warn" title={texts.fill.foundTitle} urgent>
      <p>
        {texts.fill.found(found.at)} {texts.fill.foundHint}
      </p>
      <div className="row">
        <Button
          look="primary"
          onClick={() => {
            keeper.restore(found);
            setFound(null);
          }}
        >
          {texts.fill.restore}
        </Button>
        <Button
          onClick={() => {
            dropLocalDraft(localStorage, reportId, viewer.id);
            setFound(null);
          }}
        >
          {texts.fill.dropFound}
        </Button>
      </div>
    </Notice>
  );
}
