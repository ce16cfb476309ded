import { useState } from 'react';
import { Link } from 'react-router';
import type { DeskRow_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Badge } from '../ui/notice.tsx';
import { useKeyboardAfter } from '../ui/use-keyboard-after.ts';
import { StateBadge } from './due-line.tsx';
import { OfficeCommandDialog } from './office-command-dialog.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { useManyReports, type Outcomes } from './use-many-reports.ts';

/** As many as one command takes. */
const MOST = 100;

interface Props {
  reports: readonly DeskRow_reportFragment[];
  today: string;
  onChanged: () => void;
}

/** What waits, of which several can be chosen to be accepted or returned at once. */
export function DeskWaiting({ reports, today, onChanged }: Props) {
  const texts = useTexts();
  const words = texts.desk;
  const { acceptReports, busy } = useManyReports();
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<'accept' | 'return' | null>(null);
  const [changed, setChanged] = useState<{ outcomes: Outcomes; done: (count: number) => string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const list = useKeyboardAfter<HTMLElement>(changed);
  const chosen = reports.filter(({ id }) => marked.has(id));
  const all = reports.slice(0, MOST);
  const toggle = (id: string) => setMarked((before) => new Set(before.has(id) ? drop(before, id) : [...before, id]));
  const ask = (what: 'accept' | 'return') =>
    chosen.length > 0 && chosen.length <= MOST ? () => setAsking(what) : undefined;
  const done = (outcomes: Outcomes, said: (count: number) => string) => {
    setChanged({ outcomes, done: said });
    setMarked(new Set());
    setAsking(null);
    onChanged();
  };
  const accept = async () => {
    setFailure(null);
    try {
      done(await acceptReports(chosen), words.accepted);
    } catch (error) {
      setFailure(error);
      setAsking(null);
    }
  };
  return (
    <section ref={list} className="stack" aria-label={words.list}>
      {changed ? <OutcomeNotice {...changed} /> : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {reports.length === 0 ? (
        <Empty title={words.emptyTitle} action={<ButtonLink to="/progress">{words.seeProgress}</ButtonLink>}>
          {words.empty}
        </Empty>
      ) : (
        <>
          <div className="row between">
            <label className="row desk-all">
              <input
                type="checkbox"
                checked={chosen.length === all.length}
                onChange={() => setMarked(chosen.length === all.length ? new Set() : new Set(all.map(({ id }) => id)))}
              />
              {words.chooseAll}
            </label>
            <div className="row">
              {chosen.length > 0 ? <Button onClick={ask('return')}>{words.giveBack(chosen.length)}</Button> : null}
              <Button look="primary" aria-disabled={chosen.length === 0} onClick={ask('accept')}>
                {chosen.length === 0 ? words.nothingChosen : words.accept(chosen.length)}
              </Button>
            </div>
          </div>
          <ul className="plain desk">
            {reports.map((report) => (
              <DeskRow key={report.id} report={report} chosen={marked.has(report.id)} onToggle={toggle} />
            ))}
          </ul>
        </>
      )}
      {asking === 'accept' ? (
        <Dialog title={words.acceptTitle(chosen.length)} onClose={() => setAsking(null)}>
          <p>{words.acceptConfirm(chosen.map(({ unit }) => unit.name).join(', '))}</p>
          <div className="dialog-actions">
            <Button onClick={() => setAsking(null)}>{texts.action.cancel}</Button>
            <Button look="primary" busy={busy} onClick={() => void accept()}>
              {words.acceptNow}
            </Button>
          </div>
        </Dialog>
      ) : null}
      {asking === 'return' ? (
        <OfficeCommandDialog
          title={words.giveBackTitle(chosen.length)}
          command="RETURN"
          {...{ today, reports: chosen, onDone: done }}
          onClose={() => setAsking(null)}
        >
          <p>{words.giveBackConfirm(chosen.map(({ unit }) => unit.name).join(', '))}</p>
        </OfficeCommandDialog>
      ) : null}
    </section>
  );
}

interface RowProps {
  report: DeskRow_reportFragment;
  chosen: boolean;
  onToggle: (id: string) => void;
}

function DeskRow({ report, chosen, onToggle }: RowProps) {
  const texts = useTexts();
  const period = texts.periodName(report.period);
  return (
    <li className="panel desk-row">
      <input
        type="checkbox"
        checked={chosen}
        aria-label={texts.desk.choose(report.unit.name, period)}
        onChange={() => onToggle(report.id)}
      />
      <div>
        <Link to={`/review/${report.id}`} aria-label={texts.desk.open(report.unit.name, period)}>
          <strong>{report.unit.name}</strong>
        </Link>
        <p className="small quiet">
          {texts.titleOf(report.form)} · {period}
          {report.assignment.asks === 'ANY_NUMBER' ? ` · ${texts.fill.entry(report.ordinal)}` : ''}
          {report.submittedAt ? ` · ${texts.write.dateTime(report.submittedAt)}` : ''}
          {report.arrivals.map(({ channel }) => ` · ${texts.channels.short[channel]}`)}
        </p>
      </div>
      <div className="row">
        {report.unreadComments > 0 ? <Badge tone="info">{texts.duties.unread(report.unreadComments)}</Badge> : null}
        {report.assignment.asks === 'ONE' ? null : <Badge tone="neutral">{texts.desk.optional}</Badge>}
        <StateBadge state={report.state} />
        {report.isLate ? <Badge tone="warn">{texts.due.late}</Badge> : null}
      </div>
    </li>
  );
}

const drop = (ids: ReadonlySet<string>, id: string) => [...ids].filter((other) => other !== id);
