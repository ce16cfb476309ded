import type { ReportState } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Badge, type Tone } from '../ui/notice.tsx';

/** "Trước ngày 05/6 (hết ngày 04/6), còn 15 ngày", from the due date's own rule (R33: strictly before, unless inclusive). */
export function DueLine({
  due,
  owed = false,
}: {
  due: { date: string; inclusive: boolean; lastDay: string; daysLeft: number };
  owed?: boolean;
}) {
  const texts = useTexts();
  const when = due.inclusive ? texts.due.until(due.date) : texts.due.before(due.date, due.lastDay);
  if (!owed) return <span>{when}</span>;
  return due.daysLeft < 0 ? (
    <span>
      {when}, <strong className="overdue">{texts.due.overdue(-due.daysLeft)}</strong>
    </span>
  ) : (
    <span>
      {when}, <strong className={due.daysLeft <= 3 ? 'soon' : ''}>{texts.due.daysLeft(due.daysLeft)}</strong>
    </span>
  );
}

/** How each state looks everywhere: tone and mark. */
export const stateLook: Record<ReportState, { tone: Tone; mark: string }> = {
  EXPECTED: { tone: 'neutral', mark: '○' },
  DRAFT: { tone: 'warn', mark: '✎' },
  IN_REVIEW: { tone: 'warn', mark: '◔' },
  SUBMITTED: { tone: 'info', mark: '▲' },
  RECEIVED: { tone: 'info', mark: '◆' },
  RETURNED: { tone: 'bad', mark: '↩' },
  ACCEPTED: { tone: 'good', mark: '✓' },
  WAIVED: { tone: 'neutral', mark: '—' },
  VOID: { tone: 'neutral', mark: '∅' },
};

/** A report's state; to its own unit (`isOwn`) a returned one is work to do. */
export function StateBadge({ state, isOwn = false }: { state: ReportState; isOwn?: boolean }) {
  const texts = useTexts();
  const look = stateLook[state];
  return (
    <Badge tone={look.tone} mark={look.mark}>
      {isOwn && state === 'RETURNED' ? texts.duties.toMend : texts.reportState[state]}
    </Badge>
  );
}
