import type { Field } from '@ke-hoach/forms';
import { useLanguage } from '../texts/texts.tsx';
import { fieldDefinition, fieldTitle } from './field-texts.ts';
import { Heading } from './heading.tsx';

/** A paragraph of the author's for whoever fills the form; nothing to answer. */
export function Note({ id, field }: { id: string; field: Field }) {
  const { language } = useLanguage();
  const text = fieldDefinition(field, language);
  return (
    <div role="note" id={id} className="form-note" aria-labelledby={`${id}-label`}>
      <Heading id={`${id}-label`}>{fieldTitle(field, language)}</Heading>
      {text ? <p>{text}</p> : null}
    </div>
  );
}
