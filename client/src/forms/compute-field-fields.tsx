import { parseForm, type Field } from '@ke-hoach/forms';
import { applyOperation, usesOf } from '@ke-hoach/forms/build';
import { useMemo, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { computingField, isPublished } from './computing-field.ts';
import { formulaContent, formulaDraft, type FormulaDraft } from './formula-draft.ts';
import { FormulaFields } from './formula-fields.tsx';
import { UseList } from './use-list.tsx';

/** Makes a number that is asked for one that is computed, where it stands. */
export function ComputeFieldFields({ form, field, published, edit, setOpen }: BuilderPart & { field: Field }) {
  const texts = useTexts();
  // It is computed of the others: without it in the form nobody can choose it for itself.
  const others = useMemo(() => {
    const without = applyOperation(form.document, { type: 'removeField', field: field.id });
    const read = without.ok ? parseForm(without.document) : null;
    return read?.ok ? read.form : null;
  }, [form, field]);
  const [draft, setDraft] = useState<FormulaDraft>(() => ({
    ...formulaDraft(form),
    kind: field.kind === 'integer' || field.kind === 'money' ? field.kind : 'decimal',
  }));
  const [asked, setAsked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  if (!others) {
    return (
      <>
        <p className="small">{texts.inspector.computeInUse}</p>
        <UseList form={form} uses={usesOf(form, field.id)} />
      </>
    );
  }
  const compute = async () => {
    const content = formulaContent(others, draft);
    setAsked(!content);
    if (!content) return;
    const { operation, id } = computingField(form, field, content, published);
    setBusy(true);
    const done = await edit(operation, field.id).finally(() => setBusy(false));
    if (done && id !== field.id) setOpen(id);
  };
  return (
    <>
      <p className="hint">
        {texts.inspector.computeHint} {isPublished(published, field) ? texts.builder.notComparable : ''}
      </p>
      <FormulaFields form={others} draft={draft} onChange={setDraft} asked={asked} />
      <div className="row">
        <Button busy={isBusy} onClick={() => void compute()}>
          {texts.inspector.compute}
        </Button>
      </div>
    </>
  );
}
