import type { FileTarget } from '../files/send-file.ts';
import { visibleRowSchema, type Answers, type Context, type Form, type Issue } from '@ke-hoach/forms';
import RjsfForm from '@rjsf/core/lib/components/Form.js';
import type { RJSFSchema } from '@rjsf/utils';
import { createPortal } from 'react-dom';
import { createContext, use, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLanguage } from '../texts/texts.tsx';
import { AnswerField } from './answer-field.tsx';
import { FillContext, type Filling } from './fill-context.ts';
import type { Marked } from './fill-store.ts';
import { beside } from './beside.ts';
import { renderSchema } from './render-schema.ts';
import { FieldTemplate } from './templates/field-template.tsx';
import { ObjectTemplate } from './templates/object-template.tsx';
import { useFillStore } from './use-fill-store.ts';
import { useStable } from './use-stable.ts';
import { createValidator } from './validator.ts';
import './form-view.css';

const fields = { answer: AnswerField, table: beside('TableField') };
const templates = { FieldTemplate, ObjectFieldTemplate: ObjectTemplate };
const noDefaults = {
  emptyObjectFields: 'skipDefaults',
  arrayMinItems: { populate: 'never' },
  constAsDefaults: 'never',
} as const;
const nobody: readonly never[] = [];
const nothing = () => {};
/** RJSF's own answers: none. It lays the form out and asks for the check; what is typed is in the store. */
const kept: Answers = {};

interface Props {
  form: Form;
  answers: Answers;
  context: Context;
  onChange: (answers: Answers) => void;
  issues?: readonly Issue[];
  marked?: readonly Marked[];
  onTouch?: (path: readonly string[]) => void;
  /** RJSF's check found no error. */
  onValid?: () => void;
  onInvalid?: () => void;
  readOnly?: boolean;
  /** For what files are sent; the same object while it holds. */
  files?: FileTarget;
  /** What stands below the last section; a submit button here starts the check. */
  children?: ReactNode;
}

/** A form of the form language, rendered by RJSF with our own inputs. */
export function FormView(props: Props) {
  const { form, answers, context, onChange, onValid = nothing, onInvalid = nothing, children } = props;
  const { issues = nobody, marked = nobody, onTouch = nothing, readOnly = false, files } = props;
  const { language } = useLanguage();
  const [below, setBelow] = useState<HTMLElement | null>(null);
  const { store, answer } = useFillStore({ form, answers, context, issues, marked, onChange });
  const [valid, invalid, touch] = [useStable(onValid), useStable(onInvalid), useStable(onTouch)];
  const filling: Filling = useMemo(
    () => ({
      ...{ form, context, store, answer, touch, readOnly, files },
      rowSchema: (table, row) => visibleRowSchema(form, table, row),
    }),
    [form, context, store, answer, touch, readOnly, files],
  );
  // The same element as long as the form is the same: RJSF compares and renders all it has whenever it is rendered.
  const laidOut = useMemo(
    () => (
      <RjsfForm<Answers, RJSFSchema>
        {...renderSchema(form)}
        formData={kept}
        validator={createValidator(form, context, language, () => store.current().answers)}
        fields={fields}
        templates={templates}
        experimental_defaultFormStateBehavior={noDefaults}
        noHtml5Validate
        showErrorList={false}
        disabled={readOnly}
        onSubmit={valid}
        onError={invalid}
      >
        <Below />
      </RjsfForm>
    ),
    [form, context, language, store, readOnly, valid, invalid],
  );
  return (
    <FillContext value={filling}>
      <PlaceBelow value={setBelow}>
        <div className="form-view" onKeyDown={enterMovesOn}>
          {laidOut}
          {below ? createPortal(children, below) : null}
        </div>
      </PlaceBelow>
    </FillContext>
  );
}

const PlaceBelow = createContext<(place: HTMLElement | null) => void>(nothing);

/**
 * Where the children go, inside the form they may submit. They go there by a portal: handed down through a context, each
 * rendering of theirs would have React walk through all fields.
 */
function Below() {
  return <div className="form-below" ref={use(PlaceBelow)} />;
}

/** Enter in a one-line input goes on to the next control instead of submitting; not while a syllable is being composed. */
function enterMovesOn(event: KeyboardEvent<HTMLDivElement>): void {
  const here = event.target as HTMLElement;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !here.matches('input, select')) return;
  event.preventDefault();
  const stops = [
    ...event.currentTarget.querySelectorAll<HTMLElement>(
      'input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [role=gridcell][tabindex="0"]',
    ),
  ];
  stops[stops.indexOf(here) + 1]?.focus();
}
