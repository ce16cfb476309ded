import type { Form } from '@ke-hoach/forms';
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Receipt_revisionFragment, ReportScreen_reportFragment } from '../gql/graphql.ts';
import { CellNotes, CellNotesContext } from '../form-view/cell-note.tsx';
import { FormView } from '../form-view/form-view.tsx';
import { whenIdle } from '../form-view/when-idle.ts';
import { useTexts } from '../texts/texts.tsx';
import { Failure } from '../ui/failure.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Notice } from '../ui/notice.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import type { KeptDraft } from './kept-draft.ts';
import { FillActions } from './fill-actions.tsx';
import type { NotHandedIn } from './hand-in.tsx';
import { SectionNavigation } from './section-navigation.tsx';
import { UnreadableForm } from './unreadable-form.tsx';
import { useIssues } from '../form-view/use-issues.ts';
import { useContextNow, useDraftKeeper, useForm } from './use-fill.ts';
import { useFoundDraft } from './use-found-draft.ts';

const rareParts = () => import('./rare-parts.ts');
const ConflictDialog = lazyPart(async () => (await rareParts()).ConflictDialog);
const DraftHistoryDialog = lazyPart(async () => (await rareParts()).DraftHistoryDialog);
const ErrorSummary = lazyPart(async () => (await rareParts()).ErrorSummary);
const FillNotices = lazyPart(async () => (await import('./beside-fill.ts')).FillNotices);
const FoundDraftNotice = lazyPart(async () => (await rareParts()).FoundDraftNotice);
const HandIn = lazyPart(async () => (await rareParts()).HandIn);
const NextMistake = lazyPart(async () => (await rareParts()).NextMistake);

interface Props {
  report: ReportScreen_reportFragment;
  onSubmitted: (revision: Receipt_revisionFragment) => void;
}

/** Filling a report on the version its answers stand on, which may move while it is open. */
export function FillReport({ report, onSubmitted }: Props) {
  const { keeper, draft } = useDraftKeeper(report);
  // What cannot be fetched now is fetched when it is needed.
  useEffect(() => whenIdle(() => void rareParts().catch(() => undefined)), []);
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
  /** Null until handing in was asked for once. */
  const [dialog, setDialog] = useState<boolean | null>(null);
  const { found, done } = useFoundDraft(report.id, keeper);
  const [history, setHistory] = useState(false);
  const [refused, setRefused] = useState<NotHandedIn>({});
  const [notes] = useState(() => new CellNotes());
  const [files] = useState({ place: 'answer', of: report.id } as const);
  // Beside the form nothing hurries.
  const late = useDeferredValue(draft);
  const { answers: painted, version, moved } = late.version === draft.version ? late : draft;
  const standing = useMemo(() => ({ answers: painted, version, moved }), [painted, version, moved]);
  const { all, shown, visible, touch } = useIssues(form, painted, context, checked);
  const [summary, setSummary] = useState<HTMLDivElement | null>(null);
  const summaryNow = useRef<HTMLDivElement>(null);
  /** The list of what is to be mended was asked for before it came. */
  const awaited = useRef(false);
  const summaryHere = useCallback((element: HTMLDivElement | null) => {
    setSummary(element);
    summaryNow.current = element;
    if (awaited.current) element?.focus();
    awaited.current = false;
  }, []);
  const marked = useMemo(
    () => (report.state === 'RETURNED' ? (report.returned?.cells ?? []) : []),
    [report.state, report.returned],
  );

  const close = () => setDialog((before) => before && false);
  const showSummary = () => {
    setChecked(true);
    close();
    awaited.current = !summaryNow.current && all.some(({ level }) => level === 'error');
    setTimeout(() => summaryNow.current?.focus());
  };

  return (
    <div className="fill">
      <SectionNavigation form={form} answers={painted} visible={visible} issues={shown} />
      <div className="fill-main">
        <Suspense>
          {found ? (
            <FoundDraftNotice {...{ keeper, found }} reportId={report.id} formId={report.form.id} onDone={done} />
          ) : null}
          <FillNotices
            report={report}
            form={form}
            keeper={keeper}
            draft={standing}
            notes={notes}
            mustMove={refused.mustMove ?? false}
          />
        </Suspense>
        {refused.told ? (
          <Notice tone="warn" urgent>
            <p>{refused.told}</p>
          </Notice>
        ) : null}
        {refused.failure ? (
          <Failure error={refused.failure} kept={texts.fill.notSaved} retry={() => setDialog(true)} />
        ) : null}
        <Suspense>
          {checked ? <ErrorSummary ref={summaryHere} form={form} answers={painted} issues={all} /> : null}
        </Suspense>
        <CellNotesContext value={notes}>
          <FormView
            files={files}
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
              rareParts().then(
                () => setDialog(true),
                (failure: unknown) => setRefused({ failure }),
              );
            }}
          >
            <FillActions {...{ report, keeper }} onHistory={setHistory}>
              {checked ? (
                <Suspense>
                  <NextMistake issues={all} list={summary} />
                </Suspense>
              ) : null}
            </FillActions>
          </FormView>
        </CellNotesContext>
      </div>
      <Suspense>
        {dialog === null ? null : (
          <HandIn
            isOpen={dialog}
            {...{ report, form, keeper, draft, onSubmitted, showSummary }}
            issues={all}
            contextHash={hash}
            onContext={setContextNow}
            onRefused={setRefused}
            onClose={close}
          />
        )}
        {history ? (
          <DraftHistoryDialog {...{ form, keeper, draft }} reportId={report.id} onClose={() => setHistory(false)} />
        ) : null}
        {draft.theirs ? <ConflictDialog form={form} keeper={keeper} draft={draft} theirs={draft.theirs} /> : null}
      </Suspense>
    </div>
  );
}
