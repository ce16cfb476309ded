import { memo, Suspense, type ReactNode } from 'react';
import { flushPendingTexts } from '../form-view/pending-texts.ts';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import { listOf } from './list-of.ts';
import { SaveStatusLine } from './save-status-line.tsx';

const EditingNow = lazyPart(async () => (await import('./beside-fill.ts')).EditingNow);
const DiscardDraft = lazyPart(async () => (await import('./beside-fill.ts')).DiscardDraft);

interface Props {
  report: ReportScreen_reportFragment;
  keeper: DraftKeeper;
  /** Everything typed is saved, and the earlier states of the draft are asked for; false where it could not be saved. */
  onHistory: (saved: boolean) => void;
  /** What lies right above. */
  children?: ReactNode;
}

/** What stands below a form while it is filled: where its draft is, who types besides, and what to do with it. */
export const FillActions = memo(function FillActions({ report, keeper, onHistory, children }: Props) {
  const texts = useTexts();
  return (
    <div className="fill-actions">
      <div className="save-lines">
        <SaveStatusLine keeper={keeper} />
        <Suspense>
          <EditingNow report={report} keeper={keeper} />
        </Suspense>
      </div>
      <Suspense>
        {report.allowed.includes('DISCARD') ? (
          <DiscardDraft reportId={report.id} revision={() => keeper.current().editRevision} listAt={listOf(report)} />
        ) : null}
      </Suspense>
      <Button
        look="ghost"
        onClick={() => {
          flushPendingTexts();
          void keeper.flush().then(onHistory);
        }}
      >
        {texts.fill.history}
      </Button>
      <Button onClick={() => void keeper.flush()}>{texts.fill.saveNow}</Button>
      <Button look="primary" type="submit" onClick={flushPendingTexts}>
        {texts.fill.check}
      </Button>
      {children}
    </div>
  );
});
