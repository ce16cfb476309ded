import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import { AttachmentsList } from '../../files/attachments-list.tsx';
import { useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { answeredBy } from './answer-words.ts';
import { ReportTaskDocument } from './task-operations.ts';
import type { Progress, Task } from './tasks-panel.tsx';
import { whoLeads } from './who-leads.ts';

interface Props {
  planId: string;
  task: Task;
  progress: Progress;
  /** A file came or went; the rest waits for Save. */
  onFiles: () => void;
  onClose: () => void;
  onOutcome: (isDone: boolean) => void;
}

const states = ['NOT_BEGUN', 'UNDER_WAY', 'DONE'] as const;

/** A unit tells how far it is with a task, and what shows it. */
export function ReportTaskDialog({ planId, task, progress, onFiles, onClose, onOutcome }: Props) {
  const texts = useTexts();
  const words = texts.tasks;
  const key = useIntentionKey();
  const [send, { loading }] = useMutation(ReportTaskDocument);
  const [told, setTold] = useState({
    ...{ state: progress.state, note: progress.note ?? '', evidence: progress.evidence ?? '' },
  });
  const [failure, setFailure] = useState<unknown>(null);
  const files = progress.evidenceFiles.map((file) => ({ ...file, canRemove: true }));
  const tell = async () => {
    setFailure(null);
    try {
      const input = {
        ...{ planId, taskId: task.id, unitId: progress.unit.id, expectedRevision: progress.editRevision },
        ...{ state: told.state, note: told.note.trim() || null, evidence: told.evidence.trim() || null },
        idempotencyKey: key.current(),
      };
      const { data } = await send({ variables: { input } });
      key.done();
      onOutcome(data?.reportTask.__typename === 'TaskReported');
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={words.tellTitle(task.code, progress.unit.name)} onClose={onClose}>
      <p>{task.content}</p>
      {task.lead || task.cooperating ? <p className="small">{whoLeads(task, texts.plans)}</p> : null}
      {failure !== null ? <Failure error={failure} kept={texts.fill.notSaved} /> : null}
      {answeredBy(task) ? (
        <p className="hint">{words.comesFrom}</p>
      ) : (
        <SelectField
          label={words.howFar}
          value={told.state}
          options={states.map((state) => ({ value: state, title: words.state[state] }))}
          onChange={(state) => setTold({ ...told, state: state as Progress['state'] })}
        />
      )}
      {(['note', 'evidence'] as const).map((entry) => (
        <TextAreaField
          key={entry}
          label={words[entry]}
          hint={entry === 'evidence' ? words.evidenceHint : undefined}
          rows={2}
          value={told[entry]}
          onChange={(text) => setTold({ ...told, [entry]: text })}
        />
      ))}
      <h3>{texts.files.place.evidence}</h3>
      <AttachmentsList
        target={{ place: 'evidence', of: `${planId}/${task.id}/${progress.unit.id}` }}
        title={texts.files.place.evidence}
        hint={texts.files.hint.evidence}
        most={10}
        files={files}
        canAttach
        onChanged={onFiles}
      />
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={loading} onClick={() => void tell()}>
          {texts.action.save}
        </Button>
      </div>
    </Dialog>
  );
}
