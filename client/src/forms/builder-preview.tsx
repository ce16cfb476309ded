import { type Answers, type Context, type Form } from '@ke-hoach/forms';
import { carryContext, carryOver } from '@ke-hoach/forms/versions';
import { memo, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { FormView } from '../form-view/form-view.tsx';
import { useIssues } from '../form-view/use-issues.ts';
import { useToday } from '../people/today.ts';
import { ErrorSummary } from '../reports/error-summary.tsx';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Loading } from '../ui/loading.tsx';
import { PreviewFrame } from './preview-frame.tsx';
import type { PreviewedAs } from './previewed-as.ts';

const PreviewAsFields = lazyPart(async () => (await import('./preview-as-fields.tsx')).PreviewAsFields);

const BlankFormFiles = lazyPart(async () => (await import('./blank-form-files.tsx')).BlankFormFiles);

/** What is typed into the preview, on the form as it was then. */
interface Typed {
  form: Form;
  answers: Answers;
  context: Context;
}

interface Props {
  form: Form;
  /** Its id, where it is stored: then it can be taken away on paper. */
  formId?: string;
  /** It is looked at as it was published, and so taken away. */
  isPublished?: boolean;
  /** Number of an earlier version. */
  version?: number;
  /** It can be looked at as a unit of a period sees it. */
  asUnit?: boolean;
}

/** The form as units see it, blank or as a unit of a period; nothing typed is kept. */
export const BuilderPreview = memo(function BuilderPreview({
  formId,
  form,
  isPublished = false,
  version,
  asUnit = true,
}: Props) {
  const texts = useTexts();
  const { previewing } = texts;
  const today = useToday();
  const [typed, setTyped] = useState<Typed>(() => ({ form, answers: {}, context: { today } }));
  const [asked, setAsked] = useState(false);
  const [tries, setTries] = useState(0);
  const checked = tries > 0;
  const [aside, setAside] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const { answers, context } = useMemo(() => onForm(typed, form), [typed, form]);
  const { shown: issues, touch } = useIssues(form, answers, context, checked);
  const previewAs = useCallback(
    (as: PreviewedAs | null) => {
      setTyped({ form, answers: as?.answers ?? {}, context: as?.context ?? { today } });
      setAside(as?.keptAside ?? 0);
      setTries(0);
    },
    [form, today],
  );
  const warnings = issues.filter(({ level }) => level === 'warning').length;
  return (
    <div className="stack">
      <div className="row between">
        <p className="quiet small">{texts.builder.previewNote}</p>
        {formId ? (
          <Suspense>
            <BlankFormFiles formId={formId} content={isPublished ? undefined : 'draft'} version={version} />
          </Suspense>
        ) : null}
      </div>
      {formId && asUnit ? (
        <details onToggle={({ currentTarget }) => currentTarget.open && setAsked(true)}>
          <summary>{previewing.title}</summary>
          {asked ? (
            <Suspense fallback={<Loading />}>
              <PreviewAsFields formId={formId} form={form} onPreview={previewAs} />
            </Suspense>
          ) : null}
        </details>
      ) : null}
      {aside > 0 ? <p role="status">{previewing.keptAside(aside)}</p> : null}
      {checked ? <ErrorSummary key={tries} ref={summary} {...{ form, answers, issues }} /> : null}
      <PreviewFrame>
        <FormView
          form={form}
          answers={answers}
          context={context}
          issues={issues}
          onChange={(next) => setTyped({ form, answers: next, context })}
          onTouch={touch}
        />
      </PreviewFrame>
      <Button
        className="try-submit"
        onClick={() => {
          setTries(tries + 1);
          setTimeout(() => summary.current?.focus());
        }}
      >
        {previewing.trySubmit}
      </Button>
      <p role="status">{checked ? previewing.verdict(issues.length - warnings, warnings) : null}</p>
    </div>
  );
});

/** What was typed follows the form's edits by permanent ids. */
function onForm(typed: Typed, form: Form): Typed {
  if (typed.form === form) return typed;
  return {
    form,
    answers: carryOver(typed.form, form, typed.answers).answers,
    context: carryContext(typed.form, form, typed.context),
  };
}
