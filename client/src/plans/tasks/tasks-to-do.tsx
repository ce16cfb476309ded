import { useQuery } from '@apollo/client/react';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-to-do.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Badge } from '../../ui/notice.tsx';
import { TasksToDoDocument } from './task-operations.ts';
import { whoLeads } from './who-leads.ts';

/** More than these are not told at once. */
const MOST = 50;

/** Tasks of plans that wait for the viewer's units; nothing is shown where there is none. */
export function TasksToDo() {
  const texts = useTexts();
  const words = texts.duties.task;
  const { data } = useQuery(TasksToDoDocument, { fetchPolicy: 'cache-and-network' });
  if (!data || data.tasksToDo.length === 0) return null;
  return (
    <section className="stack no-print" aria-labelledby="tasks-to-do">
      <h2 id="tasks-to-do">{texts.duties.tasks}</h2>
      <ul className="plain duties">
        {data.tasksToDo.map(({ id, code, content, deadline, dueOn, state, plan, unit, ...told }) => (
          <li key={`${plan.id} ${id} ${unit.id}`} className="duty panel">
            <div className="duty-text">
              <h3>
                {code}. {content}
              </h3>
              <p className="small quiet">
                {words.plan(plan.year)} · {unit.name}
              </p>
              {told.lead || told.cooperating ? <p className="small">{whoLeads(told, words)}</p> : null}
            </div>
            <div className="duty-state">
              <p>
                <Badge tone={state === 'UNDER_WAY' ? 'info' : 'neutral'}>{words.state[state]}</Badge>
              </p>
              {dueOn ? (
                <p className={dueOn < data.today ? 'overdue' : ''}>{words.dueOn(dueOn)}</p>
              ) : deadline ? (
                <p>{words.deadline(deadline)}</p>
              ) : null}
            </div>
            <ButtonLink to={`/plans/${plan.id}#plan-tasks`} aria-label={words.tellOf(code, unit.name)}>
              {words.tell}
            </ButtonLink>
          </li>
        ))}
      </ul>
      {data.tasksToDo.length < MOST ? null : <p className="small quiet">{words.most(MOST)}</p>}
    </section>
  );
}
