import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ReviewDeskDocument } from './desk-operations.ts';
import { ReportScreen } from './report-screen.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import './desk.css';

/** A report on the office's desk, with the one before and the one after at hand. */
export function DeskReportScreen() {
  const texts = useTexts();
  const words = texts.desk;
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const { data } = useQuery(ReviewDeskDocument);
  // As it was when the desk was opened: accepting a report moves nobody to another place in the row.
  const [row, setRow] = useState<readonly string[] | null>(null);
  const waiting = data?.reports.edges.map(({ node }) => node).filter(({ allowed }) => allowed.includes('ACCEPT'));
  if (waiting && row === null) setRow(waiting.map((report) => report.id));
  const left = waiting?.length ?? 0;
  const at = row?.indexOf(id) ?? -1;
  const previous = row?.[at - 1];
  const next = row?.[at + 1];
  const go = (to: string | undefined) => (to ? void navigate(`/review/${to}`) : undefined);
  const keys = useDeskKeys({ onNext: () => go(next), onPrevious: () => go(previous) });
  return (
    <>
      <nav className="desk-bar no-print" aria-label={words.bar}>
        <ButtonLink look="ghost" to="/review">
          {words.back}
        </ButtonLink>
        <Button aria-disabled={!previous} onClick={() => go(previous)}>
          <span aria-hidden="true">‹ </span>
          {words.previous}
        </Button>
        <span className="small" role="status">
          {at >= 0 && row ? `${words.at(at + 1, row.length)} · ${words.done(left)}` : words.done(left)}
        </span>
        <Button aria-disabled={!next} onClick={() => go(next)}>
          {words.next}
          <span aria-hidden="true"> ›</span>
        </Button>
        <label className="desk-keys small">
          <input type="checkbox" checked={keys.isOn} onChange={keys.toggle} />
          {words.keys}
        </label>
      </nav>
      <ReportScreen key={id} />
    </>
  );
}
