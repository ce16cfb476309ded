import { parseForm, type Form, type FormDocument, type FormIssue } from '@ke-hoach/forms';
import { operationNoteSentence } from '@ke-hoach/forms/build';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Builder_draftFragment, BuilderQuery } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useRegionKeys } from '../ui/use-region-keys.ts';
import { BuilderActions } from './builder-actions.tsx';
import { BuilderHead } from './builder-head.tsx';
import { BuilderLayout } from './builder-layout.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { BuilderStructure } from './builder-structure.tsx';
import { useEditProblemSentence } from './edit-problem-sentence.ts';
import { FormIssueList } from './form-issue-list.tsx';
import { choicelessOf, halfWrittenOf } from './half-written.ts';
import { LeaveBuilder } from './leave-builder.tsx';
import { partsOf } from './parts-of.ts';
import { fetchRareFields } from './rare-fields.tsx';
import { SavedSign } from './saved-sign.tsx';
import { useBuilderTabs } from './use-builder-tabs.tsx';
import { useCanvas } from './use-canvas.ts';
import { useEditFormDraft } from './use-edit-form-draft.ts';
import { useEditHistory } from './use-edit-history.ts';
import { forgetWritten } from './typed-texts.ts';
import { useExpertTab } from './use-expert-tab.tsx';
import { useOpenPart } from './use-open-part.ts';
import { useShownDocument } from './use-shown-document.ts';
import { useUnfinished } from './unfinished.ts';

interface Props {
  formId: string;
  title: string;
  /** Null until somebody edits: then `latest` is shown, and the first edit begins a draft. */
  draft: Builder_draftFragment | null;
  latest: Pick<NonNullable<NonNullable<BuilderQuery['form']>['latest']>, 'number' | 'schema' | 'uiSchema'> | null;
  begin: () => Promise<Builder_draftFragment>;
}

const nothing = { schema: {}, uiSchema: {} };

/** The builder of one form: its head, what is wrong with the draft, then structure, preview and changes. */
export function Builder({ formId, title, draft, latest, begin }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const edits = useEditFormDraft(draft, begin);
  const { editFormDraft, settled, pending, saving, isOffline, problem, joined, notes, forget } = edits;
  const { schema, uiSchema } = useShownDocument((draft ?? latest ?? nothing) as FormDocument, pending);
  useEffect(fetchRareFields, []);
  const parsed = useMemo(() => parseForm({ schema, uiSchema }), [schema, uiSchema]);
  const form = parsed.ok ? parsed.form : null;
  const published = useMemo(() => {
    const read = latest && parseForm({ schema: latest.schema, uiSchema: latest.uiSchema });
    return read?.ok ? read.form : null;
  }, [latest]);
  const history = useEditHistory(form, editFormDraft, settled);
  const sentence = useEditProblemSentence(form);
  const canvas = useCanvas(form);
  const expert = useExpertTab({ schema, uiSchema, edit: history.edit, saving, problem, sentence });
  const [open, setOpen] = useOpenPart();
  const tabs = [...useBuilderTabs(formId, form, draft, history, open, settled), expert];
  const [added, setAdded] = useState<string | null>(null);
  const unfinished = useUnfinished(formId);
  const halfWritten = form ? halfWrittenOf(form, unfinished.ids, language) : [];
  const choiceless = form ? choicelessOf(form, published, language) : [];
  const page = useRef<HTMLDivElement>(null);
  useRegionKeys(page);
  const issues = draft && draft.issues.length > 0 ? draft.issues : parsed.ok ? [] : parsed.issues;

  const redo = () => {
    if (problem?.kind !== 'conflict') return;
    const { operation, place } = problem;
    void history.edit(operation, place).then((done) => done && place && forgetWritten(unfinished, place, operation));
  };
  const goTo = (id: string) => {
    // In a window without room beside it, the structure may be behind another tab.
    document.getElementById('builder-tab-structure')?.click();
    setOpen(id);
    canvas.goTo(id);
  };
  const part: BuilderPart | null = form && {
    ...{
      form,
      published,
      open,
      setOpen,
      canvas,
      added,
      saving,
      unfinished,
      problem,
      sentence,
      redo,
      edit: history.edit,
    },
    onAdded: (field) => {
      setOpen(field);
      setAdded(field);
    },
  };

  return (
    <div className="page builder-page" ref={page}>
      <BuilderHead
        title={(language === 'en' ? form?.titleEn : undefined) ?? form?.title ?? title}
        draft={draft}
        latest={latest?.number ?? null}
        saving={saving}
      >
        <BuilderActions {...{ formId, draft, history, settled, saving, halfWritten, choiceless }} onGo={goTo} />
      </BuilderHead>
      {isOffline ? (
        <Notice tone="warn" urgent>
          <p>{texts.builder.waitsForNetwork(pending.length)}</p>
        </Notice>
      ) : null}
      {problem && (problem.place === null || (form && isGone(form, problem.place))) ? (
        <Notice tone={problem.kind === 'conflict' ? 'warn' : 'bad'} urgent>
          <p>{sentence(problem)}</p>
          <Button onClick={forget}>{texts.action.close}</Button>
        </Notice>
      ) : null}
      {joined ? (
        <Notice tone="info">
          <p>{texts.builder.joined(joined.by, joined.at)}</p>
          <Button onClick={forget}>{texts.action.close}</Button>
        </Notice>
      ) : null}
      {notes.length > 0 ? (
        <Notice tone="warn">
          {notes.map((note) => (
            <p key={JSON.stringify(note)}>{operationNoteSentence(note, language)}</p>
          ))}
          <Button onClick={forget}>{texts.action.close}</Button>
        </Notice>
      ) : null}
      {issues.length > 0 ? (
        <Notice tone="bad">
          <FormIssueList issues={issues as FormIssue[]} />
        </Notice>
      ) : null}
      <LeaveBuilder {...{ saving, isOffline, settled }} unfinished={halfWritten.map(({ title }) => title)} />
      <BuilderLayout
        structure={
          part ? (
            <>
              <BuilderStructure {...part} />
              <SavedSign {...{ draft, saving }} waiting={isOffline ? pending.length : 0} />
            </>
          ) : null
        }
        tabs={tabs}
      />
    </div>
  );
}

/** The field, section or rule of which something is to be said is on the page no more. */
function isGone(form: Form, place: string): boolean {
  const id = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(place)?.[0];
  if (id === undefined || form.field(id)) return false;
  return ![...partsOf(form), ...form.rules].some((one) => one.id === id);
}
