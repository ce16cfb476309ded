import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-referring.ts';
import type { AnswerInputProps } from './answer-input.ts';

/** An exemplar cannot be searched for yet: says so, and keeps one that an answer already names. */
export function ExemplarReferenceInput(props: AnswerInputProps) {
  const { id, label, value, onChange, onLeave, required, disabled, invalid, describedBy } = props;
  const texts = useTexts();
  const kept = typeof value === 'string' ? value : '';
  return (
    <>
      <select
        id={id}
        className="control"
        aria-label={label}
        aria-required={required || undefined}
        aria-invalid={invalid || undefined}
        aria-describedby={[describedBy, `${id}-missing`].filter(Boolean).join(' ')}
        disabled={disabled}
        value={kept}
        onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        onBlur={onLeave}
      >
        <option value="">{texts.answering.exemplarNone}</option>
        {kept ? <option value={kept}>{texts.answering.exemplarKept(kept)}</option> : null}
      </select>
      <p className="hint" id={`${id}-missing`}>
        {texts.answering.exemplarMissing}
      </p>
    </>
  );
}
