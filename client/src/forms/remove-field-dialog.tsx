import type { Field, Form } from '@ke-hoach/forms';
import { usesOf } from '@ke-hoach/forms/build';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { UseList } from './use-list.tsx';

interface Props {
  form: Form;
  field: Field;
  /** Before a version was published there is nothing of the field but the draft. */
  published: Form | null;
  onClose: () => void;
  onRemove: () => void;
}

/** Asks before a field is taken out; while something reads it, names that instead. */
export function RemoveFieldDialog({ form, field, published, onClose, onRemove }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const title = fieldTitle(field, language);
  const uses = usesOf(form, field.id);
  return (
    <Dialog title={texts.builder.removeTitle} onClose={onClose}>
      {uses.length === 0 ? (
        <p>{published?.field(field.id) ? texts.builder.removeWarning(title) : texts.builder.removeFresh(title)}</p>
      ) : (
        <>
          <p>{texts.builder.removeInUse(title)}</p>
          <UseList form={form} uses={uses} />
        </>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{uses.length === 0 ? texts.action.cancel : texts.action.close}</Button>
        {uses.length === 0 ? (
          <Button look="primary" onClick={onRemove}>
            {texts.builder.removeShort}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}
