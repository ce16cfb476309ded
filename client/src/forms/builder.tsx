import { parseForm, type Answers, type Context, type FormIssue } from '@ke-hoach/forms';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Builder_draftFragment, BuilderQuery } from '../gql/graphql.ts';
import { FormView } from '../form-view/form-view.tsx';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { AddPartFields } from './add-part-fields.tsx';
import { BuilderSection, type BuilderPart } from './builder-section.tsx';
import { ChangeList } from './change-list.tsx';
import { DiscardDraftDialog } from './discard-draft-dialog.tsx';
import { useEditProblemSentence } from './edit-problem-sentence.ts';
import { FormIssueList } from './form-issue-list.tsx';
import { HistoryList } from './history-list.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { RulesPanel } from './rules-panel.tsx';
import { UndoButtons } from './undo-buttons.tsx';
import { useEditFormDraft } from './use-edit-form-draft.ts';
import { useEditHistory } from './use-edit-history.ts';

const sides = ['preview', 'changes', 'history'] as const;
type Side = (typeof sides)[number];

interface Props {
  formId: string;
  title: string;
  /** Null until somebody edits: then `latest` is shown, and the first edit begins a draft. */
  draft: Builder_draftFragment | null;
  latest: Pick<NonNullable<NonNullable<BuilderQuery['form']>['latest']>, 'number' | 'schema' | 'uiSchema'> | null;
  begin: () => Promise<Builder_draftFragment>;
}

/** Structure on the left; on the right the form as units will see it, and what changed since the published version. */
export function Builder({ formId, title, draft, latest, begin }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { schema, uiSchema } = draft ?? latest ?? { schema: {}, uiSchema: {} };
  const parsed = useMemo(() => parseForm({ schema, uiSchema }), [schema, uiSchema]);
  const form = parsed.ok ? parsed.form : null;
  const { editFormDraft, saving, problem, forget } = useEditFormDraft(draft, begin);
  const history = useEditHistory(form, editFormDraft);
  const sentence = useEditProblemSentence(form);
  const [side, setSide] = useState<Side>('preview');
  const [dialog, setDialog] = useState<'publish' | 'discard' | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const changes = draft?.changes ?? [];
  const issues = draft && draft.issues.length > 0 ? draft.issues : parsed.ok ? [] : parsed.issues;

  const sideName: Record<Side, string> = {
    preview: texts.builder.preview,
    changes: `${texts.builder.changes} (${changes.length})`,
    history: texts.builder.history,
  };
  const part: BuilderPart | null = form && {
    ...{ form, open, setOpen, added, saving, problem, sentence, edit: history.edit },
    onAdded: (field) => {
      setOpen(field);
      setAdded(field);
    },
  };

  return (
    <div className="page builder-page">
      <header>
        <div>
          <p className="small">
            <Link to="/forms">{texts.forms.title}</Link>
          </p>
          <h1>{(language === 'en' ? form?.titleEn : undefined) ?? title}</h1>
          <p className="small" role="status">
            {draft
              ? `${draft.basedOn ? texts.builder.basedOn(draft.basedOn.number) : texts.builder.fresh} · ${
                  saving ? texts.builder.saving : texts.builder.savedAt(draft.savedAt, draft.savedBy?.name ?? '')
                }`
              : texts.builder.noDraftYet(latest?.number ?? 0)}
          </p>
        </div>
        <div className="row">
          <UndoButtons history={history} saving={saving} />
          {draft ? <Button onClick={() => setDialog('discard')}>{texts.builder.discard}</Button> : null}
          <Button look="primary" busy={saving || !draft} onClick={() => setDialog('publish')}>
            {texts.builder.publish}
          </Button>
        </div>
      </header>
      {problem && problem.place === null ? (
        <Notice tone={problem.kind === 'conflict' ? 'warn' : 'bad'} urgent>
          <p>{sentence(problem)}</p>
          <Button onClick={forget}>{texts.action.close}</Button>
        </Notice>
      ) : null}
      {issues.length > 0 ? (
        <Notice tone="bad">
          <FormIssueList issues={issues as FormIssue[]} />
        </Notice>
      ) : null}
      <div className="builder">
        <section className="stack" aria-labelledby="builder-structure">
          <h2 id="builder-structure">{texts.builder.structure}</h2>
          {part?.form.sections.map((section) => (
            <BuilderSection key={section.id} {...part} section={section} />
          ))}
          {part ? <AddPartFields {...part} /> : null}
          {part ? <RulesPanel {...part} /> : null}
        </section>
        <section className="stack builder-side" aria-label={texts.builder.preview}>
          <div className="tabs" role="tablist">
            {sides.map((name) => (
              <button
                key={name}
                type="button"
                role="tab"
                id={`tab-${name}`}
                aria-selected={side === name}
                aria-controls="builder-side"
                className="tab"
                onClick={() => setSide(name)}
              >
                {sideName[name]}
              </button>
            ))}
          </div>
          <div id="builder-side" role="tabpanel" aria-labelledby={`tab-${side}`} tabIndex={0}>
            {side === 'history' ? (
              <HistoryList history={history} />
            ) : side === 'changes' ? (
              changes.length > 0 ? (
                <div className="panel">
                  <ChangeList changes={changes} />
                </div>
              ) : (
                <p className="quiet">{texts.builder.noChanges}</p>
              )
            ) : form ? (
              <Preview form={form} />
            ) : null}
          </div>
        </section>
      </div>
      {draft && dialog === 'publish' ? (
        <PublishDialog formId={formId} draft={draft} onClose={() => setDialog(null)} />
      ) : null}
      {draft && dialog === 'discard' ? (
        <DiscardDraftDialog formId={formId} draft={draft} onClose={() => setDialog(null)} />
      ) : null}
    </div>
  );
}

function Preview({ form }: { form: NonNullable<Extract<ReturnType<typeof parseForm>, { ok: true }>>['form'] }) {
  const texts = useTexts();
  const [answers, setAnswers] = useState<Answers>({});
  const [context] = useState<Context>(() => ({ today: new Date().toISOString().slice(0, 10) }));
  return (
    <div className="stack preview">
      <p className="quiet small">{texts.builder.previewNote}</p>
      <FormView form={form} answers={answers} context={context} onChange={setAnswers} />
    </div>
  );
}
