import { useState } from 'react';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Empty } from '../ui/empty.tsx';
import { AnswersDocument, type Picking } from './answers-document.tsx';
import { shortChecksum } from './receipt-panel.tsx';
import { ReviewPanel, type PickedCell } from './review-panel.tsx';
import { TimelineList } from './timeline-list.tsx';

/** A report as handed in: its answers as a document, its submissions and history; the office's commands beside it. */
export function ReportView({ report }: { report: ReportScreen_reportFragment }) {
  const texts = useTexts();
  const [shownNumber, setShownNumber] = useState<number | null>(null);
  const [picked, setPicked] = useState<PickedCell[] | null>(null);
  const revisions = report.revisions.length > 0 ? report.revisions : report.latest ? [report.latest] : [];
  const shown = revisions.find((revision) => revision.number === shownNumber) ?? report.latest ?? revisions.at(-1);
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
  const isOpen = (report.context as { today: string }).today >= report.period.opens;
  return (
    <div className="report-view">
      <div className="stack">
        {shown ? (
          <AnswersDocument
            revision={shown}
            marked={report.state === 'RETURNED' ? (report.returned?.cells ?? []) : []}
            picking={picking}
          />
        ) : (
          <Empty title={isOpen ? texts.report.nothingSubmitted : texts.report.notOpen}>
            {isOpen ? texts.report.notYours : texts.report.opensOn(report.period.opens)}
          </Empty>
        )}
      </div>
      <aside className="stack report-aside">
        <ReviewPanel report={report} picked={picked} setPicked={setPicked} />
        {revisions.length > 0 ? (
          <section className="panel stack">
            <h2>{texts.report.revisions}</h2>
            <ul className="plain stack">
              {revisions.map((revision) => (
                <li key={revision.id}>
                  <button
                    type="button"
                    className="link"
                    aria-pressed={revision.number === shown?.number}
                    onClick={() => setShownNumber(revision.number)}
                  >
                    {texts.report.revision(revision.number)}
                  </button>
                  <div className="small quiet">
                    {texts.write.dateTime(revision.submittedAt)}, {revision.submittedBy.name}
                    {revision.isLate ? `, ${texts.due.late}` : ''}
                  </div>
                  <div className="small quiet" title={revision.checksum}>
                    {revision.receiptNumber} · <code>{shortChecksum(revision.checksum)}</code>
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
