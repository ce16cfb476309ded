import type { Form, Issue } from '@ke-hoach/forms';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type {
  AnswerIssue_issueFragment,
  Receipt_revisionFragment,
  ReportScreen_reportFragment,
} from '../gql/graphql.ts';
import { CellNotes, CellNotesContext } from '../form-view/cell-note.tsx';
import { FormView } from '../form-view/form-view.tsx';
import { flushPendingTexts } from '../form-view/pending-texts.ts';
import { useAfterPaint } from '../form-view/use-after-paint.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Notice } from '../ui/notice.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import type { KeptDraft } from './kept-draft.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FoundDraftNotice } from './found-draft-notice.tsx';
import { SaveStatusLine } from './save-status-line.tsx';
import { SectionNavigation } from './section-navigation.tsx';
import { UnreadableForm } from './unreadable-form.tsx';
import { useContextNow, useDraftKeeper, useForm, useIssues } from './use-fill.ts';
import { listOf } from './list-of.ts';
import { theirsOf } from './use-save-draft.ts';
import { useSubmitReport } from './use-submit-report.ts';

const rareParts = () => import('./rare-parts.ts');
const ConflictDialog = lazyPart(async () => (await rareParts()).ConflictDialog);
const DraftHistoryDialog = lazyPart(async () => (await rareParts()).DraftHistoryDialog);
const FillNotices = lazyPart(async () => (await rareParts()).FillNotices);
const SubmitDialog = lazyPart(async () => (await rareParts()).SubmitDialog);
const EditingNow = lazyPart(async () => (await rareParts()).EditingNow);
const DiscardDraft = lazyPart(async () => (await rareParts()).DiscardDraft);

interface Props {
  report: ReportScreen_reportFragment;
  onSubmitted: (revision: Receipt_revisionFragment) => void;
}

/** Filling a report on the version its answers stand on, which may move while it is open. */
export function FillReport({ report, onSubmitted }: Props) {
  const { keeper, draft } = useDraftKeeper(report);
  useEffect(() => {
    // What cannot be fetched now is fetched when it is needed.
    rareParts().catch(() => undefined);
  }, []);
  const form = useForm(draft.version);
  if (!form) return <UnreadableForm />;
  return <FillForm report={report} form={form} keeper={keeper} draft={draft} onSubmitted={onSubmitted} />;
}

/** The form, its draft kept safe, the check, and handing in. */
function FillForm({
  report,
  form,
  keeper,
  draft,
  onSubmitted,
}: Props & { form: Form; keeper: DraftKeeper; draft: KeptDraft }) {
  const texts = useTexts();
  const [{ context, hash }, setContextNow] = useContextNow(report);
  const [checked, setChecked] = useState(false);
  const [dialog, setDialog] = useState(false);
  const [history, setHistory] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [told, setTold] = useState<string | null>(null);
  const [mustMove, setMustMove] = useState(false);
  const [notes] = useState(() => new CellNotes());
  const painted = useAfterPaint(draft.answers, form);
  const { all, shown, touch } = useIssues(form, painted, context, checked);
  const { submitReport, submitting } = useSubmitReport(report.id);
  const summary = useRef<HTMLDivElement>(null);
  const marked = useMemo(
    () => (report.state === 'RETURNED' ? (report.returned?.cells ?? []) : []),
    [report.state, report.returned],
  );
  const warnings = all.filter((issue) => issue.level === 'warning');

  const showSummary = () => {
    setChecked(true);
    setDialog(false);
    setTimeout(() => summary.current?.focus());
  };

  const submit = async () => {
    setFailure(null);
    setTold(null);
    setMustMove(false);
    const seen = draft.version.id;
    try {
      if (!(await keeper.flush())) {
        if (keeper.current().status !== 'conflict') setFailure(keeper.current().failure);
        setDialog(false);
        return;
      }
      if (keeper.current().version.id !== seen) return showSummary();
      const result = await submitReport(keeper.current().editRevision, hash);
      if (result?.__typename === 'ReportSubmitted') return onSubmitted(result.revision);
      if (result?.__typename === 'ReportVersionRequired') {
        setDialog(false);
        return setMustMove(true);
      }
      if (result?.__typename === 'ReportConflict') {
        await keeper.meet(theirsOf(result.report));
        setTold(texts.fill.savedMeanwhile);
      }
      if (result?.__typename === 'AnswersRejected')
        setTold(`${texts.fill.rejected} ${unknownPlaces(result.issues, all)}`.trim());
      if (result?.__typename === 'ContextChanged') {
        setContextNow({ context: result.context as typeof context, hash: result.contextHash });
        setTold(texts.fill.contextChanged);
      }
      showSummary();
    } catch (error) {
      setFailure(error);
      setDialog(false);
    }
  };

  return (
    <div className="fill">
      <SectionNavigation form={form} answers={painted} issues={shown} />
      <div className="fill-main">
        <FoundDraftNotice reportId={report.id} formId={report.form.id} keeper={keeper} />
        <Suspense>
          <FillNotices report={report} form={form} keeper={keeper} draft={draft} notes={notes} mustMove={mustMove} />
        </Suspense>
        {told ? (
          <Notice tone="warn" urgent>
            <p>{told}</p>
          </Notice>
        ) : null}
        {failure !== null ? <Failure error={failure} kept={texts.fill.notSaved} retry={() => void submit()} /> : null}
        {checked ? <ErrorSummary ref={summary} form={form} issues={all} /> : null}
        <CellNotesContext value={notes}>
          <FormView
            report={report.id}
            form={form}
            answers={draft.answers}
            context={context}
            issues={shown}
            marked={marked}
            onChange={(answers) => keeper.change(answers, draft.version.id)}
            onTouch={touch}
            onInvalid={showSummary}
            onValid={() => {
              setChecked(true);
              rareParts().then(() => setDialog(true), setFailure);
            }}
          >
            <div className="fill-actions">
              <SaveStatusLine draft={draft} />
              <Suspense>
                <EditingNow reportId={report.id} />
                {report.allowed.includes('DISCARD') ? (
                  <DiscardDraft
                    reportId={report.id}
                    revision={() => keeper.current().editRevision}
                    listAt={listOf(report)}
                  />
                ) : null}
              </Suspense>
              <Button
                look="ghost"
                onClick={() => {
                  flushPendingTexts();
                  void keeper.flush().then(setHistory);
                }}
              >
                {texts.fill.history}
              </Button>
              <Button onClick={() => void keeper.flush()}>{texts.fill.saveNow}</Button>
              <Button look="primary" type="submit" busy={submitting} onClick={flushPendingTexts}>
                {texts.fill.check}
              </Button>
            </div>
          </FormView>
        </CellNotesContext>
      </div>
      <Suspense>
        {dialog ? (
          <SubmitDialog
            report={report}
            form={form}
            warnings={warnings}
            draft={draft}
            explain={(explained) => keeper.explain(explained)}
            busy={submitting}
            onSubmit={() => void submit()}
            onClose={() => setDialog(false)}
          />
        ) : null}
        {history ? (
          <DraftHistoryDialog {...{ form, keeper, draft }} reportId={report.id} onClose={() => setHistory(false)} />
        ) : null}
        {draft.theirs ? <ConflictDialog form={form} keeper={keeper} draft={draft} theirs={draft.theirs} /> : null}
      </Suspense>
    </div>
  );
}

/** Places only the server found wrong; those the screen shows already are not named twice. */
function unknownPlaces(issues: readonly AnswerIssue_issueFragment[], known: readonly Issue[]): string {
  const names = (issue: { field?: string | null; row?: string | null; code: string }) =>
    `${issue.code}/${issue.field ?? ''}/${issue.row ?? ''}`;
  const shown = new Set(known.map(names));
  return issues
    .filter((issue) => !shown.has(names(issue)))
    .map((issue) => issue.path.join('.') || issue.code)
    .join('; ');
}
