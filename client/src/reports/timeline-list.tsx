import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-behalf.ts';
import '../texts/vi-numbering.ts';
import '../texts/vi-reminding.ts';
import '../texts/vi-review.ts';

/** What says by itself that the unit did not do it. */
const ofTheOffice = ['enterPast', 'takeBackPast', 'fillFor'];

/** Who did what to the report, newest first. */
export function TimelineList({ events }: { events: ReportScreen_reportFragment['timeline'] }) {
  const texts = useTexts();
  return (
    <section className="panel stack">
      <h2>{texts.report.timeline}</h2>
      <ol className="plain timeline">
        {[...events]
          .sort((left, right) => right.at.localeCompare(left.at))
          .map((event) => (
            <li key={event.id}>
              <div>
                <strong>{texts.report.command[event.command] ?? event.command}</strong>
                {event.isOnBehalf && !ofTheOffice.includes(event.command) ? ` (${texts.behalf.inTimeline})` : ''}
                {event.by ? `, ${event.by.name}` : ''}
              </div>
              <div className="small quiet">
                {texts.write.dateTime(event.at)} ·{' '}
                {event.channel
                  ? texts.reminding.by[event.channel]
                  : event.command === 'open'
                    ? texts.reportState[event.to]
                    : texts.report.events(texts.reportState[event.from], texts.reportState[event.to])}
              </div>
              {event.reason ? <div className="small">{event.reason}</div> : null}
              {event.documentNumber ? (
                <div className="small">{texts.numbering.given(event.documentNumber, event.documentDay ?? null)}</div>
              ) : null}
              {event.newDueDate ? (
                <div className="small">
                  {(event.command === 'extend' ? texts.report.extendedTo : texts.report.newDueGiven)(event.newDueDate)}
                </div>
              ) : null}
            </li>
          ))}
      </ol>
    </section>
  );
}
