import type { AttachedFile } from '@ke-hoach/forms';
import { useEffect, useRef } from 'react';
import { FileChooser } from '../../files/file-chooser.tsx';
import type { FileTarget } from '../../files/send-file.ts';
import { FileLink } from '../../files/file-link.tsx';
import { SendingLines } from '../../files/sending-lines.tsx';
import { useSending } from '../../files/use-sending.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-files.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { fieldTitle } from '../field-texts.ts';
import type { AnswerInputProps } from './answer-input.ts';

const filesOf = (value: unknown) => (Array.isArray(value) ? (value as readonly AttachedFile[]) : []);

/** Attached files. They are sent while the form is filled for something; where it is only tried, what comes is said. */
export function FileInput(props: AnswerInputProps) {
  const words = useTexts().files;
  const { id, label, value, describedBy, disabled, files: target } = props;
  return (
    <div
      id={id}
      role="group"
      tabIndex={-1}
      className="file-input stack tight"
      aria-labelledby={label ? undefined : `${id}-label`}
      aria-label={label}
      aria-describedby={[describedBy, `${id}-types`].filter(Boolean).join(' ')}
    >
      {target && !disabled ? (
        <SentFiles {...props} target={target} />
      ) : (
        <>
          {filesOf(value).length > 0 ? (
            <ul className="plain file-lines" aria-label={words.list}>
              {filesOf(value).map(({ _id, name, size }) => (
                <li key={_id}>
                  {name} <span className="quiet small">{words.size(size)}</span>
                </li>
              ))}
            </ul>
          ) : null}
          <p className="hint" id={`${id}-types`}>
            {words.atFilling}
          </p>
        </>
      )}
    </div>
  );
}

function SentFiles({ id, field, value, onChange, onLeave, target }: AnswerInputProps & { target: FileTarget }) {
  const words = useTexts().files;
  const { language } = useLanguage();
  const announce = useAnnounce();
  const button = useRef<HTMLButtonElement>(null);
  const files = filesOf(value);
  /** As it will be: two files may arrive before the answer comes back. */
  const latest = useRef(files);
  useEffect(() => {
    latest.current = files;
  });
  const { 'x-types': types, maxItems: most } = field.schema as { 'x-types': string[]; maxItems: number };
  const give = (next: readonly AttachedFile[]) => {
    latest.current = next;
    onChange(next.length > 0 ? next : undefined);
    onLeave();
  };
  const sending = useSending(target, ({ id: _id, name, size, sha256 }) => {
    announce(words.sent(name));
    give([...latest.current, { _id, name, size, sha256 }]);
  });
  const room = most - files.length - sending.list.length;
  const isWanted = (name: string) =>
    types.includes((name.split('.').at(-1) ?? '').toLowerCase().replace('jpeg', 'jpg'));
  return (
    <>
      {files.length > 0 ? (
        <ul className="plain file-lines" aria-label={words.list}>
          {files.map((file) => (
            <li key={file._id}>
              <FileLink id={file._id} name={file.name} /> <span className="quiet small">{words.size(file.size)}</span>
              <Button
                look="ghost"
                aria-label={words.removeOf(file.name)}
                onClick={() => {
                  announce(words.removed(file.name));
                  give(files.filter(({ _id }) => _id !== file._id));
                  button.current?.focus();
                }}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <SendingLines sending={sending} onGone={() => button.current?.focus()} />
      <p className="hint" id={`${id}-types`}>
        {room > 0 ? words.accepted(types.join(', '), most) : words.full(most)}
      </p>
      <FileChooser
        {...{ types, room, button }}
        title={fieldTitle(field, language)}
        describedBy={`${id}-types`}
        onFiles={(chosen) =>
          sending.add(chosen, ({ name }) => (isWanted(name) ? null : words.wrongType(types.join(', '))))
        }
      />
    </>
  );
}
