import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-numbering.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberDialog } from './number-dialog.tsx';
import { ReportNumberDocument } from './number-operations.ts';

/**
 * Which number the document bears that was handed in, where its unit gave it one; and the way to do so. An entry of a
 * register is seldom a document, and is not asked for one.
 */
export function NumberPanel({ reportId, isEntry }: { reportId: string; isEntry: boolean }) {
  const texts = useTexts();
  const words = texts.numbering;
  const announce = useAnnounce();
  const [isOpen, setIsOpen] = useState(false);
  const [conflict, setConflict] = useState(false);
  const { data } = useQuery(ReportNumberDocument, { variables: { id: reportId }, fetchPolicy: 'cache-and-network' });
  const latest = data?.report?.latest;
  if (!data?.report || !latest) return null;
  const { canNumber } = data.report;
  const { numbered } = latest;
  if (!numbered && (!canNumber || isEntry)) return null;
  return (
    <section className="panel stack" aria-labelledby="number-panel">
      <h2 id="number-panel">{words.title}</h2>
      {conflict ? (
        <Notice tone="warn" urgent>
          <p>{words.conflict}</p>
        </Notice>
      ) : null}
      {numbered ? (
        <div>
          <strong>{words.given(numbered.number, numbered.day ?? null)}</strong>
          {numbered.by ? <div className="small quiet">{words.givenBy(numbered.by.name, numbered.at)}</div> : null}
        </div>
      ) : (
        <p className="small">{words.none}</p>
      )}
      {canNumber ? (
        <div className="row no-print">
          <Button onClick={() => setIsOpen(true)}>{numbered ? words.mend : words.give}</Button>
        </div>
      ) : null}
      {isOpen ? (
        <NumberDialog
          reportId={reportId}
          revision={latest.number}
          before={numbered ? { number: numbered.number, day: numbered.day ?? null } : null}
          today={data.today}
          onDone={(isConflict) => {
            setConflict(isConflict);
            announce(isConflict ? words.conflict : words.saved);
            setIsOpen(false);
          }}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </section>
  );
}
