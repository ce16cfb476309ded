import type { Answers, Context } from '@ke-hoach/forms';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Receipt_revisionFragment, ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-receipts.ts';
import '../texts/vi-review.ts';
import { CellNotes, CellNotesContext } from '../form-view/cell-note.tsx';
import { Empty } from '../ui/empty.tsx';
import { AnswersDocument, type Picking } from './answers-document.tsx';
import { ChannelPanel } from './channels/channel-panel.tsx';
import { TalkPanel } from './comments/talk-panel.tsx';
import { ComparedWith } from './compared-with.tsx';
import { FollowReport } from './follow-report.tsx';
import { EstimatesReplaced } from './estimates-replaced.tsx';
import { BehalfNow } from './on-behalf/behalf-now.tsx';
import { NumberPanel } from './numbering/number-panel.tsx';
import { OnBehalfPanel } from './on-behalf/on-behalf-panel.tsx';
import { ReportAttachments } from './files/report-attachments.tsx';
import { draftShown } from './draft-shown.ts';
import { shortChecksum } from './receipt-panel.tsx';
import type { PickedCell } from './return-fields.tsx';
import { ReportFiles } from './report-files.tsx';
import { ReviewPanel, reviewsReport } from './review-panel.tsx';
import { RevisionChanges } from './revision-changes.tsx';
import { TimelineList } from './timeline-list.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { useForm } from './use-fill.ts';
import { useStated } from './use-stated.ts';

/** A report as handed in: its answers as a document, its submissions and history; what unit and office may do beside it. */
export function ReportView({
  report,
  onSubmitted,
}: {
  report: ReportScreen_reportFragment;
  onSubmitted: (revision: Receipt_revisionFragment) => void;
}) {
  const texts = useTexts();
  const [shownNumber, setShownNumber] = useState<number | null>(null);
  const [picked, setPicked] = useState<PickedCell[] | null>(null);
  const revisions = report.revisions.length > 0 ? report.revisions : report.latest ? [report.latest] : [];
  const shown = revisions.find((revision) => revision.number === shownNumber) ?? report.latest ?? revisions.at(-1);
  const waiting = useMemo(() => (report.state === 'IN_REVIEW' ? draftShown(report) : null), [report]);
  const draft = shownNumber === null ? waiting : null;
  const read = draft ?? shown;
  const stated = useStated(report.id, shown);
  const form = useForm((read ?? report).version);
  const [notes] = useState(() => new CellNotes());
  const before = shown
    ? (revisions.find(({ id }) => id === shown.mends?.revision?.id) ??
      revisions.findLast(({ number }) => number < shown.number))
    : undefined;
  const picking: Picking | undefined = picked
    ? {
        isPicked: (field, row) => picked.some((cell) => cell.field === field && cell.row === row),
        toggle: (field, row, title) =>
          setPicked((before) => {
            const others = (before ?? []).filter((cell) => cell.field !== field || cell.row !== row);
            return others.length < (before ?? []).length ? others : [...others, { field, row, title, reason: '' }];
          }),
      }
    : undefined;
  const context = report.context as Context;
  const isOpen = context.today >= report.period.opens;
  const isFilledFor = report.onBehalf !== null && (report.state === 'DRAFT' || report.state === 'RETURNED');
  const asked = report.state === 'RETURNED' ? report.returned?.cells : shown?.mends?.cells;
  return (
    <div className="report-view">
      <div className="stack">
        {reviewsReport(report) ? <FollowReport report={report} /> : null}
        <ReportFiles reportId={report.id} has={draft ? 'draft' : shown ? shown.number : null} />
        {shown && before && !draft ? <RevisionChanges key={shown.id} shown={shown} before={before} /> : null}
        {read ? <ComparedWith reportId={report.id} /> : null}
        {read ? <EstimatesReplaced reportId={report.id} {...{ form, notes }} /> : null}
        <CellNotesContext value={notes}>
          {draft ? (
            <AnswersDocument revision={draft} marked={[]} context={context} />
          ) : shown ? (
            <AnswersDocument
              revision={shown}
              stated={stated}
              marked={report.state === 'RETURNED' ? (report.returned?.cells ?? []) : []}
              picking={picking}
              context={context}
            />
          ) : isFilledFor ? (
            <BehalfNow report={report} />
          ) : (
            <Empty title={isOpen ? texts.report.nothingSubmitted : texts.report.notOpen}>
              {isOpen ? texts.report.notYours : texts.report.opensOn(report.period.opens)}
            </Empty>
          )}
        </CellNotesContext>
      </div>
      <aside className="stack report-aside">
        <UnitPanel report={report} onSubmitted={onSubmitted} />
        <NumberPanel reportId={report.id} isEntry={report.assignment.asks === 'ANY_NUMBER'} />
        <OnBehalfPanel report={report} />
        {report.onBehalf ? <ReportAttachments reportId={report.id} place="source" /> : null}
        <ReviewPanel report={report} picked={picked} setPicked={setPicked} />
        <TalkPanel
          reportId={report.id}
          form={form}
          answers={(read?.answers ?? {}) as Answers}
          notes={notes}
          asked={asked ?? []}
          canBegin={read !== undefined && !picked}
        />
        <ChannelPanel reportId={report.id} canRecord={report.state !== 'VOID' && report.state !== 'WAIVED'} />
        <ReportAttachments reportId={report.id} place="signedReport" />
        {revisions.length > 0 ? (
          <section className="panel stack">
            <h2>{texts.report.revisions}</h2>
            <ul className="plain stack">
              {revisions.map((revision) => (
                <li key={revision.id}>
                  <button
                    type="button"
                    className="link"
                    aria-pressed={!draft && revision.number === shown?.number}
                    onClick={() => setShownNumber(revision.number)}
                  >
                    {texts.report.revision(revision.number)}
                  </button>
                  <div className="small quiet">
                    {texts.write.dateTime(revision.submittedAt)},{' '}
                    {revision.approvedBy
                      ? texts.report.preparedAndApproved(revision.preparedBy.name, revision.approvedBy.name)
                      : revision.submittedBy.name}
                    {revision.isLate ? `, ${texts.due.late}` : ''}
                    {revision.onBehalf ? `, ${texts.duties.onBehalf(revision.onBehalf.source)}` : ''}
                  </div>
                  <div className="small quiet" title={revision.checksum}>
                    <Link
                      to={`/reports/${report.id}/receipts/${revision.number}`}
                      aria-label={texts.receipts.openOf(revision.number)}
                    >
                      {revision.receiptNumber}
                    </Link>{' '}
                    · <code>{shortChecksum(revision.checksum)}</code>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {report.timeline.length > 0 ? <TimelineList events={report.timeline} /> : null}
      </aside>
    </div>
  );
}
