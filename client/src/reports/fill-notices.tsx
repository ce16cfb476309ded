import { isBlank, type Answers, type Form } from '@ke-hoach/forms';
import { memo, Suspense, useCallback } from 'react';
import type { CellNotes } from '../form-view/cell-note.tsx';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-documents.ts';
import { lazyPart } from '../ui/lazy-part.ts';
import { AnsweredBeforeNotice } from './answered-before-notice.tsx';
import { TalkNotice } from './comments/talk-notice.tsx';
import { ComparedWith } from './compared-with.tsx';
import { CopyEarlierNotice } from './copy-earlier/copy-earlier-notice.tsx';
import type { DraftKeeper } from './draft-keeper.ts';
import type { StandingDraft } from './kept-draft.ts';
import { RegisterNotice } from './register-rows/register-notice.tsx';
import { ReportFiles } from './report-files.tsx';

interface Props {
  report: ReportScreen_reportFragment;
  form: Form;
  keeper: DraftKeeper;
  draft: StandingDraft;
  notes: CellNotes;
  /** The office requires the newer version, and handing in was refused for it. */
  mustMove: boolean;
}

const rareNotices = () => import('./rare-notices.ts');
const KeptAsideNotice = lazyPart(async () => (await rareNotices()).KeptAsideNotice);
const MovedNotice = lazyPart(async () => (await rareNotices()).MovedNotice);
const NewerVersionNotice = lazyPart(async () => (await rareNotices()).NewerVersionNotice);
const ReturnedNotice = lazyPart(async () => (await rareNotices()).ReturnedNotice);
const SentBackNotice = lazyPart(async () => (await rareNotices()).SentBackNotice);

/* These follow nothing that is typed. */
const OnBehalf = lazyPart(async () => memo((await rareNotices()).OnBehalfNotice));
const Register = memo(RegisterNotice);
const Compared = memo(ComparedWith);
const Files = memo(ReportFiles);

/** What stands above a form while it is filled: what others want of it, and what may be taken into it. */
export const FillNotices = memo(function FillNotices({ report, form, keeper, draft, notes, mustMove }: Props) {
  const texts = useTexts();
  const aside = report.draft?.keptAside ?? [];
  const newer = report.newerVersion;
  const save = useCallback(() => keeper.flush(), [keeper]);
  return (
    <>
      <Suspense>
        {newer && newer.version.id !== draft.version.id ? (
          <NewerVersionNotice report={report} newer={newer} keeper={keeper} wanted={mustMove} />
        ) : null}
        {draft.moved ? <MovedNotice moved={draft.moved} stored={aside} onSeen={() => keeper.sawMove()} /> : null}
        {aside.length > 0 ? <KeptAsideNotice reportId={report.id} keptAside={aside} /> : null}
        {report.onBehalf ? <OnBehalf report={report} keeper={keeper} /> : null}
        {report.sentBack ? <SentBackNotice sentBack={report.sentBack} /> : null}
        {report.returned ? <ReturnedNotice returned={report.returned} form={form} /> : null}
      </Suspense>
      {report.state === 'RETURNED' ? null : (
        <>
          <CopyEarlierNotice reportId={report.id} {...{ form, keeper, draft, notes }} />
          <Register reportId={report.id} isBegun={report.state !== 'EXPECTED'} {...{ form, keeper, notes }} />
        </>
      )}
      <AnsweredBeforeNotice
        reportId={report.id}
        isBegun={report.state !== 'EXPECTED'}
        notes={notes}
        form={form}
        answers={draft.answers}
        onFill={(figures) => keeper.change(filledIn(keeper.current().answers, figures), draft.version.id)}
      />
      <TalkNotice reportId={report.id} form={form} answers={draft.answers} notes={notes} />
      <Compared reportId={report.id} />
      <details>
        <summary>{texts.documents.title}</summary>
        <Files reportId={report.id} has="draft" before={save} />
      </details>
    </>
  );
});

/** What is drawn may be older than what is kept: nothing that was typed since is replaced. */
const filledIn = (answers: Answers, figures: Answers): Answers => ({
  ...answers,
  ...Object.fromEntries(Object.entries(figures).filter(([key]) => isBlank(answers[key]))),
});
