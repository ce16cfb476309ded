import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-optional.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { DiscardReportDocument } from './optional-operations.ts';

interface Props {
  reportId: string;
  /** The edit revision when it is dropped: saving goes on until then. */
  revision: () => number;
  /** Where the list is from which the draft goes. */
  listAt: string;
}

/** Drops a draft that the unit began of its own accord, after a question. */
export function DiscardDraft({ reportId, revision, listAt }: Props) {
  const texts = useTexts();
  const words = texts.optional;
  const navigate = useNavigate();
  const key = useIntentionKey();
  const [isAsked, setAsked] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [discard, { loading }] = useMutation(DiscardReportDocument);
  const drop = async () => {
    setFailure(null);
    try {
      const input = { reportId, expectedRevision: revision(), idempotencyKey: key.current() };
      const { data } = await discard({ variables: { input } });
      key.done();
      if (data?.discardReport.__typename === 'ReportReviewed') await navigate(listAt);
      else setChanged(true);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <>
      <Button look="ghost" onClick={() => setAsked(true)}>
        {words.discard}
      </Button>
      {isAsked ? (
        <Dialog title={words.discardTitle} onClose={() => setAsked(false)}>
          <p>{words.discardWhat}</p>
          {isChanged ? (
            <Notice tone="warn" urgent>
              <p>{words.changed}</p>
            </Notice>
          ) : null}
          {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
          <div className="dialog-actions">
            <Button onClick={() => setAsked(false)}>{texts.action.cancel}</Button>
            <Button look="primary" busy={loading} onClick={() => void drop()}>
              {words.discard}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}
