import { useMutation, useQuery } from '@apollo/client/react';
import type { Answers, Form } from '@ke-hoach/forms';
import { sameAnswer } from '@ke-hoach/forms/drafts';
import { useEffect, useState } from 'react';
import { randomId } from '../../apollo/random-id.ts';
import type { CellNotes } from '../../form-view/cell-note.tsx';
import { useStable } from '../../form-view/use-stable.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-copy.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { DraftKeeper } from '../draft-keeper.ts';
import type { StandingDraft } from '../kept-draft.ts';
import { CopiedPlaces, copiedMark } from './copied-mark.tsx';
import { CopyDialog } from './copy-dialog.tsx';
import { ConfirmCopiedDocument, ReportCopiesDocument } from './copy-operations.ts';
import './copy-earlier.css';

interface Props {
  reportId: string;
  form: Form;
  keeper: DraftKeeper;
  draft: Pick<StandingDraft, 'answers'>;
  notes: CellNotes;
}

/** What was taken over as it was then: an answer that differs from it has been touched. */
interface Taken {
  fields: readonly string[];
  answers: Answers;
  /** The draft before it, while it can be undone here. */
  before: Answers | null;
}

/** Above the form: the offer to take over what was reported last, and what of it is still to be looked at. */
export function CopyEarlierNotice({ reportId, form, keeper, draft, notes }: Props) {
  const texts = useTexts();
  const words = texts.copy;
  const announce = useAnnounce();
  const [confirm] = useMutation(ConfirmCopiedDocument);
  const [open, setOpen] = useState(false);
  const [taken, setTaken] = useState<Taken | null>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const [failure, setFailure] = useState<unknown>(null);
  const { data } = useQuery(ReportCopiesDocument, { variables: { id: reportId }, fetchPolicy: 'network-only' });
  const source = data?.report?.copySource;
  if (data?.report && taken === null) {
    setTaken({ fields: data.report.copiedFields, answers: draft.answers, before: null });
  }
  const isUntouched = (id: string) => {
    const key = form.field(id)?.key;
    return key !== undefined && taken !== null && sameAnswer(taken.answers[key], draft.answers[key]);
  };
  const left = (taken?.fields ?? []).filter((id) => !seen.has(id) && isUntouched(id));

  const keep = async (fields: readonly string[]) => {
    setFailure(null);
    setSeen((before) => new Set([...before, ...fields]));
    try {
      await confirm({ variables: { input: { reportId, fields: [...fields], idempotencyKey: randomId() } } });
      announce(words.kept);
    } catch (error) {
      setFailure(error);
    }
  };
  const keepOne = useStable((field: string) => void keep([field]));
  const [places] = useState(() => new CopiedPlaces(keepOne));
  useEffect(() => notes.show('copied', copiedMark(places)), [notes, places]);
  const named = left.join(' ');
  useEffect(() => places.change(named === '' ? [] : named.split(' ')), [places, named]);

  const undo = () => {
    if (!taken?.before) return;
    const answers = { ...draft.answers };
    for (const id of taken.fields.filter(isUntouched)) {
      const { key } = form.field(id)!;
      if (taken.before[key] === undefined) delete answers[key];
      else answers[key] = taken.before[key];
    }
    keeper.change(answers);
    setTaken({ ...taken, fields: [], before: null });
    announce(words.undone);
  };

  if (!source && left.length === 0) return null;
  return (
    <div className="copy-earlier">
      {left.length > 0 ? (
        <Notice tone="info" title={words.left(left.length)}>
          <p>{words.leftHint}</p>
          <div className="row">
            <Button onClick={() => void keep(left)}>{words.keepAll}</Button>
            {taken?.before ? <Button onClick={undo}>{words.undo}</Button> : null}
            {source ? <Button onClick={() => setOpen(true)}>{words.open}</Button> : null}
          </div>
        </Notice>
      ) : source ? (
        <p className="row between copy-offered">
          <span className="small quiet">{words.offer(texts.periodName(source.period))}</span>
          <Button onClick={() => setOpen(true)}>{words.open}</Button>
        </p>
      ) : null}
      {failure !== null ? <Failure error={failure} /> : null}
      {open && source ? (
        <CopyDialog
          reportId={reportId}
          form={form}
          period={texts.periodName(source.period)}
          keeper={keeper}
          onTaken={(fields) => {
            const { answers } = keeper.current();
            setTaken({ fields: [...new Set([...left, ...fields])], answers, before: draft.answers });
            setSeen(new Set());
            setOpen(false);
            announce(words.taken(fields.length));
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
