import type { Field } from '@ke-hoach/forms';
import { fieldKind, settingTitle } from '@ke-hoach/forms/build';
import { Suspense, useState } from 'react';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { CalculationFields } from './calculation-fields.tsx';
import { ChoicesFields } from './choices-fields.tsx';
import { canBeComputed } from './computing-field.ts';
import { ConditionFields } from './condition-fields.tsx';
import { CopyButton } from './copy-button.tsx';
import { DayLimitFields } from './day-limit-fields.tsx';
import { FieldKindField } from './field-kind-field.tsx';
import { FieldSettingsFields } from './field-settings-fields.tsx';
import { FieldTextsFields } from './field-texts-fields.tsx';
import { SharedChoices } from './from-library.tsx';
import { LineageNote } from './lineage-note.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { MoreTextsFields } from './more-texts-fields.tsx';
import { MoveToField } from './move-to-field.tsx';
import { RemoveFieldDialog } from './remove-field-dialog.tsx';
import { ComputeFieldFields, MergeFieldsFields, RegisterFields, SplitFieldFields } from './rare-fields.tsx';
import { canSplit } from './split-merge.ts';

/** All that may be set of one field. Each change is one operation; what does not apply to its kind is not shown. */
export function FieldDetailsFields(props: BuilderPart & { field: Field }) {
  const { form, field, edit } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const [removing, setRemoving] = useState(false);
  // Folds that closed when their last condition goes would take the keyboard with them.
  const [beginsWith] = useState(() => {
    const { shown, required, split, merge, texts: typed } = props.unfinished.of(field.id);
    return {
      condition: field.conditional || shown !== undefined,
      requirement: required !== undefined,
      split: split !== undefined,
      merge: merge !== undefined,
      texts: typed !== undefined,
    };
  });
  const kind = fieldKind(field.kind);
  const hasSettings = kind?.properties.some(({ editor }) => editor !== 'choices') || field.table !== undefined;

  return (
    <div className="field-details">
      {texts.inspector.notYet[field.kind] ? (
        <Notice tone="info">
          <p className="small">{texts.inspector.notYet[field.kind]}</p>
        </Notice>
      ) : null}
      <LineageNote field={field} published={props.published} />
      <FieldTextsFields {...props} />
      {field.calculated ? <CalculationFields {...props} /> : null}
      {field.choices ? (
        <ChoicesFields {...props} choices={field.choices} shared={<SharedChoices {...props} />} />
      ) : null}
      {!field.calculated && (hasSettings || field.kind !== 'table') ? (
        <details open={beginsWith.texts}>
          <summary>{texts.builder.kindAndLimits}</summary>
          <div className="field-details">
            <FieldKindField {...props} />
            <FieldSettingsFields {...props} />
            {field.kind === 'date' ? <DayLimitFields {...props} /> : null}
          </div>
        </details>
      ) : null}
      {canBeComputed(field) ? (
        <details>
          <summary>{texts.inspector.computeInstead}</summary>
          <div className="field-details">
            <Suspense fallback={<Loading />}>
              <ComputeFieldFields {...props} />
            </Suspense>
          </div>
        </details>
      ) : null}
      {field.calculated || kind?.measure === 'number' ? (
        <details open={beginsWith.texts}>
          <summary>{texts.builder.figures}</summary>
          <MeasureFields {...props} />
        </details>
      ) : null}
      {field.calculated ? null : (
        <details open={beginsWith.condition}>
          <summary>{texts.builder.condition}</summary>
          <ConditionFields {...props} />
        </details>
      )}
      {field.calculated || field.kind === 'note' ? null : (
        <details open={beginsWith.requirement}>
          <summary>{texts.inspector.requiredWhile}</summary>
          {field.required ? (
            <p className="field-details quiet small">{texts.inspector.alwaysRequired}</p>
          ) : (
            <ConditionFields {...props} deciding="required" />
          )}
        </details>
      )}
      {field.kind === 'table' ? (
        <details>
          <summary>{settingTitle('x-register', language)}</summary>
          <div className="field-details">
            <Suspense fallback={<Loading />}>
              <RegisterFields {...props} />
            </Suspense>
          </div>
        </details>
      ) : null}
      {canSplit(field) ? (
        <details open={beginsWith.split}>
          <summary>{texts.inspector.split}</summary>
          <Suspense fallback={<Loading />}>
            <SplitFieldFields {...props} />
          </Suspense>
        </details>
      ) : null}
      {canSplit(field) && kind?.measure === 'number' ? (
        <details open={beginsWith.merge}>
          <summary>{texts.inspector.merge}</summary>
          <Suspense fallback={<Loading />}>
            <MergeFieldsFields {...props} />
          </Suspense>
        </details>
      ) : null}
      <details open={beginsWith.texts}>
        <summary>{texts.inspector.moreTexts}</summary>
        <MoreTextsFields {...props} />
      </details>
      <MoveToField {...props} />
      <div className="row">
        <Button look="ghost" onClick={() => void edit({ type: 'duplicateField', field: field.id }, field.id)}>
          {texts.builder.duplicate}
        </Button>
        <CopyButton form={form} id={field.id} title={fieldTitle(field, language)} />
        <Button look="ghost" onClick={() => setRemoving(true)}>
          {texts.builder.removeShort}
        </Button>
      </div>
      {removing ? (
        <RemoveFieldDialog
          form={form}
          field={field}
          published={props.published}
          onClose={() => setRemoving(false)}
          onRemove={() => {
            setRemoving(false);
            void edit({ type: 'removeField', field: field.id }, field.id);
          }}
        />
      ) : null}
    </div>
  );
}
