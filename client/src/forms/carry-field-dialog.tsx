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
  /** The table in which it will be a column; undefined outside tables. */
  into: Field | undefined;
  onClose: () => void;
  onCarry: () => void;
}

/** Says what becomes of a field that is carried into a table or out of one, before it is; while something reads it, names that. */
export function CarryFieldDialog({ form, field, into, onClose, onCarry }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const words = texts.canvas.carry;
  const title = fieldTitle(field, language);
  const from = form.fields.find(({ kind, key }) => kind === 'table' && key === field.table);
  const uses = usesOf(form, field.id).filter(({ id }) => id !== field.id);
  return (
    <Dialog title={into ? words.intoTitle(title) : words.outTitle(title)} onClose={onClose}>
      {uses.length > 0 ? (
        <>
          <p>{words.inUse(title)}</p>
          <UseList form={form} uses={uses} />
        </>
      ) : (
        <>
          <p>{into ? words.into(fieldTitle(into, language)) : words.out(from ? fieldTitle(from, language) : '')}</p>
          <p>{words.isNew}</p>
        </>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{uses.length === 0 ? texts.action.cancel : texts.action.close}</Button>
        {uses.length === 0 ? (
          <Button look="primary" onClick={onCarry}>
            {into ? words.intoNow : words.outNow}
          </Button>
        ) : null}
      </div>
    </Dialog>
  );
}
