import { useMutation } from '@apollo/client/react';
import { useId, useRef, useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { Files_attachmentsFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-files.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { RemoveFileDocument } from './attachments-operations.ts';
import { FileChooser } from './file-chooser.tsx';
import { FileLink } from './file-link.tsx';
import type { FileTarget } from './send-file.ts';
import { SendingLines } from './sending-lines.tsx';
import { useSending } from './use-sending.ts';

type StoredFile = Pick<Files_attachmentsFragment['files'][number], 'id' | 'name' | 'size'> &
  Partial<Pick<Files_attachmentsFragment['files'][number], 'at' | 'revision' | 'by'>> & { canRemove: boolean };

interface Props {
  target: FileTarget;
  title: string;
  hint: string;
  most: number;
  files: readonly StoredFile[];
  canAttach: boolean;
  /** Something came or went: what is shown is to be asked for anew. */
  onChanged: () => unknown;
}

const types = ['pdf', 'docx', 'xlsx', 'jpg', 'png'];

/** The files in one place: to be saved, brought and taken away, each at once. */
export function AttachmentsList({ target, title, hint, most, files, canAttach, onChanged }: Props) {
  const texts = useTexts();
  const words = texts.files;
  const announce = useAnnounce();
  const button = useRef<HTMLButtonElement>(null);
  const described = useId();
  const [removing, setRemoving] = useState<StoredFile | null>(null);
  const sending = useSending(target, ({ name }) => {
    announce(words.sent(name));
    onChanged();
  });
  const room = most - files.length - sending.list.length;
  return (
    <>
      {files.length > 0 ? (
        <ul className="plain file-lines" aria-label={title}>
          {files.map((file) => (
            <li key={file.id}>
              <span>
                <FileLink {...file} /> <span className="quiet small">{words.size(file.size)}</span>
                {file.at ? (
                  <span className="quiet small block">
                    {words.came(texts.write.dateTime(file.at), file.by?.name ?? '')}
                    {file.revision ? `, ${words.ofRevision(file.revision)}` : ''}
                  </span>
                ) : null}
              </span>
              {file.canRemove ? (
                <Button look="ghost" aria-label={words.removeOf(file.name)} onClick={() => setRemoving(file)}>
                  {words.remove}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{words.none}</p>
      )}
      <SendingLines sending={sending} onGone={() => button.current?.focus()} />
      {canAttach ? (
        <div className="stack tight no-print">
          <p className="hint" id={described}>
            {hint} {room > 0 ? words.accepted(types.join(', '), most) : words.full(most)}
          </p>
          <FileChooser
            {...{ title, types, room, button }}
            describedBy={described}
            onFiles={(chosen) => sending.add(chosen)}
          />
        </div>
      ) : null}
      {removing ? (
        <RemoveDialog
          file={removing}
          onClose={() => setRemoving(null)}
          onRemoved={() => {
            announce(words.removed(removing.name));
            setRemoving(null);
            onChanged();
            button.current?.focus();
          }}
        />
      ) : null}
    </>
  );
}

function RemoveDialog({ file, onClose, onRemoved }: { file: StoredFile; onClose: () => void; onRemoved: () => void }) {
  const texts = useTexts();
  const words = texts.files;
  const key = useIntentionKey();
  const [remove, { loading }] = useMutation(RemoveFileDocument);
  const [failure, setFailure] = useState<unknown>(null);
  const run = async () => {
    setFailure(null);
    try {
      await remove({ variables: { input: { fileId: file.id, idempotencyKey: key.current() } } });
      key.done();
      onRemoved();
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={words.removeTitle} onClose={onClose}>
      <p>{words.removeWhy(file.name)}</p>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={loading} onClick={() => void run()}>
          {words.removeNow}
        </Button>
      </div>
    </Dialog>
  );
}
