import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-referring.ts';
import type { AnswerInputProps } from './answer-input.ts';

/** Files cannot travel yet: says how to hand them in, and lists those an answer already names. */
export function FileInput({ id, label, value, describedBy }: AnswerInputProps) {
  const texts = useTexts();
  const files = Array.isArray(value) ? (value as readonly Record<string, unknown>[]) : [];
  return (
    <div
      id={id}
      role="group"
      tabIndex={-1}
      className="file-input"
      aria-labelledby={label ? undefined : `${id}-label`}
      aria-label={label}
      aria-describedby={[describedBy, `${id}-later`].filter(Boolean).join(' ')}
    >
      {files.length > 0 ? (
        <ul className="plain" aria-label={texts.answering.filesNamed}>
          {files.map((file) => (
            <li key={String(file['_id'])}>
              {String(file['name'])} <span className="quiet">{texts.answering.fileSize(Number(file['size']))}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="hint" id={`${id}-later`}>
        {texts.answering.filesLater}
      </p>
    </div>
  );
}
