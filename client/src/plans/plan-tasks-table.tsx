import type { Row } from '@ke-hoach/forms';
import { useTexts } from '../texts/texts.tsx';

const part = (row: Row, key: string): string => (typeof row[key] === 'string' ? row[key] : '');

/** The plan's tasks with who leads and who helps. */
export function PlanTasksTable({ rows }: { rows: readonly Row[] }) {
  const texts = useTexts();
  return (
    <ol className="plain tasks" aria-label={texts.plans.tasks}>
      {rows.map((row) => (
        <li key={row._id} id={`item-${row._id}`}>
          <p>
            <span className="strong">{part(row, 'code')}.</span> {part(row, 'content')}
          </p>
          <p className="task-who">
            {[
              ...(['lead', 'cooperating', 'deadline', 'citedAt'] as const)
                .filter((key) => part(row, key) !== '')
                .map((key) => `${texts.plans[key]}: ${part(row, key)}`),
              part(row, 'dueOn') ? `${texts.plans.dueOn}: ${texts.write.fullDate(part(row, 'dueOn'))}` : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
