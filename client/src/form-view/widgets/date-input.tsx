import { formatDate, parseVietnameseDate } from '@ke-hoach/forms';
import { useTexts } from '../../texts/texts.tsx';
import { useTypedText } from '../use-typed-text.ts';
import type { AnswerInputProps } from './answer-input.ts';

const iso = /^\d{4}-\d{2}-\d{2}$/;

/** A date typed as dd/MM/yyyy; the browser's own date field would show month first on many office machines. */
export function DateInput({
  id,
  label,
  value,
  onChange,
  onLeave,
  required,
  disabled,
  invalid,
  describedBy,
}: AnswerInputProps) {
  const texts = useTexts();
  const kept = typeof value === 'string' ? value : '';
  const typed = useTypedText(iso.test(kept) ? formatDate(kept, 'vi') : kept, (text) =>
    onChange(text.trim() === '' ? undefined : (parseVietnameseDate(text) ?? text)),
  );
  // Once the form says so under it, one sentence is enough.
  const unread = !invalid && !typed.typing && typed.text !== '' && parseVietnameseDate(typed.text) === null;
  return (
    <>
      <input
        id={id}
        className="control date-input"
        inputMode="numeric"
        autoComplete="off"
        placeholder={texts.fill.dateHint}
        aria-label={label}
        aria-required={required || undefined}
        aria-invalid={invalid || unread || undefined}
        aria-describedby={[describedBy, unread ? `${id}-unread` : ''].filter(Boolean).join(' ') || undefined}
        disabled={disabled}
        value={typed.text}
        onChange={(event) => typed.change(event.target.value)}
        onBlur={() => {
          typed.leave();
          onLeave();
        }}
      />
      {unread ? (
        <p className="mistake" id={`${id}-unread`}>
          {texts.fill.notDate}
        </p>
      ) : null}
    </>
  );
}
