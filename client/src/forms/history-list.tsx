import { Suspense } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Loading } from '../ui/loading.tsx';
import type { EditHistory } from './use-edit-history.ts';

const DraftHistory = lazyPart(async () => (await import('./draft-history.tsx')).DraftHistory);

interface Props {
  formId: string;
  /** Edit revision of the draft; null before one is begun. */
  revision: number | null;
  history: EditHistory;
  settled: () => Promise<unknown>;
}

/** What was done to the draft, the newest first; what was undone in this session stands above it, struck out. */
export function HistoryList({ formId, revision, history, settled }: Props) {
  const texts = useTexts();
  if (revision === null) return <p className="quiet">{texts.builder.noHistory}</p>;
  return (
    <Suspense fallback={<Loading />}>
      <DraftHistory {...{ formId, revision, history, settled }} />
    </Suspense>
  );
}
