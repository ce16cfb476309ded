import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { PlanTasks_planFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-plans.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { byUnitName } from '../../units/by-unit-name.ts';
import { chosenUnits } from '../../units/chosen-units.ts';
import { answeredBy } from './answer-words.ts';
import { AssignTaskDialog, isGiven } from './assign-task-dialog.tsx';
import { ProgressLine } from './progress-line.tsx';
import { ReportTaskDialog } from './report-task-dialog.tsx';
import { PlanTasksDocument } from './task-operations.ts';
import { useTaskInAddress } from './use-task-in-address.ts';
import { whoLeads } from './who-leads.ts';

export type Task = PlanTasks_planFragment['tasks'][number];
export type Progress = Task['progress'][number];

/**
 * The tasks of a plan that are followed: when they are due, who is given them, how far each unit is. While it is written,
 * who will have them from the issue on.
 */
export function TasksPanel({ planId }: { planId: string }) {
  const texts = useTexts();
  const words = texts.tasks;
  const announce = useAnnounce();
  const { data, error, refetch } = useQuery(PlanTasksDocument, {
    variables: { id: planId },
    fetchPolicy: 'cache-and-network',
  });
  const [assigning, setAssigning] = useState<Task | null>(null);
  const [telling, setTelling] = useState<{ task: string; unit: string } | null>(null);
  useTaskInAddress(data !== undefined);
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  const plan = data?.plan;
  if (!plan || plan.tasks.length === 0) return null;
  const toldOf = plan.tasks.find(({ id }) => id === telling?.task);
  const told = toldOf?.progress.find(({ unit }) => unit.id === telling?.unit);
  const isOpen = plan.state === 'ISSUED';
  const isWritten = plan.state === 'DRAFT' || plan.state === 'CONSULTING';
  const isLate = ({ dueOn, progress }: Task) =>
    !!dueOn && dueOn < data.today && progress.some(({ state }) => state !== 'DONE');
  const outcome = (isDone: boolean) => {
    setAssigning(null);
    setTelling(null);
    announce(isDone ? words.kept : texts.planWork.conflict);
  };
  // What nobody follows stands in the document below; here only who may have it followed sees it again, folded up.
  const isFollowed = (task: Task) =>
    isWritten
      ? isGiven(task)
      : task.progress.length > 0 ||
        task.formerProgress.length > 0 ||
        !!task.dueOn ||
        !!task.answeredBy ||
        !!answeredBy(task);
  const followed = plan.tasks.filter(isFollowed);
  const others = plan.tasks.filter((task) => !isFollowed(task));
  const canAssign = plan.canWrite && (isOpen || isWritten);
  if (!canAssign && (followed.length === 0 || isWritten)) return null;
  const list = (tasks: readonly Task[], isFolded = false) => (
    <ul className="plain stack">
      {tasks.map((task) => (
        <li key={task.id} id={isFolded ? undefined : `task-${task.id}`} className="panel stack tight">
          <p>
            <span className="strong">{task.code}.</span> {task.content}
          </p>
          {task.lead || task.cooperating ? <p className="small">{whoLeads(task, texts.plans)}</p> : null}
          <p className="row small">
            {task.dueOn ? (
              <span className={isLate(task) ? 'overdue' : ''}>
                {texts.plans.dueOn}: {texts.write.fullDate(task.dueOn)}
              </span>
            ) : task.deadline ? (
              <span>
                {texts.plans.deadline}: {task.deadline}
              </span>
            ) : null}
            {task.answeredBy ? <span>{words.answeredBy(texts.titleOf(task.answeredBy))}</span> : null}
            {task.answeredField ? <span>{words.byField(texts.titleOf(task.answeredField))}</span> : null}
            {task.answeredTarget ? <span>{words.byTarget(texts.titleOf(task.answeredTarget))}</span> : null}
            {isWritten && isGiven(task) ? (
              <span>{words.givenTo(chosenUnits(texts, task), task.unitsMeant)}</span>
            ) : null}
            {!isWritten && task.unitsMeant > 1 ? <span>{words.sum(task.unitsMeant, task.unitsDone)}</span> : null}
            {canAssign ? (
              <Button look="ghost" aria-label={words.assignOf(task.code)} onClick={() => setAssigning(task)}>
                {words.assign}
              </Button>
            ) : null}
          </p>
          {!isWritten && task.progress.length > 0 ? (
            <ProgressList
              task={task}
              isOpen={isOpen}
              onTell={({ unit }) => setTelling({ task: task.id, unit: unit.id })}
            />
          ) : null}
          {task.formerProgress.length > 0 ? <FormerProgress task={task} /> : null}
        </li>
      ))}
    </ul>
  );
  return (
    <section className="stack no-print" aria-labelledby="plan-tasks">
      <h2 id="plan-tasks">{isWritten ? words.titleBefore : words.title}</h2>
      {isWritten ? <p className="hint">{words.fromIssueOn}</p> : null}
      {followed.length > 0 ? list(followed) : null}
      {canAssign && others.length > 0 ? (
        <details>
          <summary>{words.others(others.length)}</summary>
          {list(others, true)}
        </details>
      ) : null}
      {assigning ? (
        <AssignTaskDialog plan={plan} task={assigning} onClose={() => setAssigning(null)} onOutcome={outcome} />
      ) : null}
      {toldOf && told ? (
        <ReportTaskDialog
          planId={plan.id}
          task={toldOf}
          progress={told}
          onFiles={() => void refetch()}
          onClose={() => setTelling(null)}
          onOutcome={outcome}
        />
      ) : null}
    </section>
  );
}

interface ListProps {
  task: Task;
  isOpen: boolean;
  onTell: (progress: Progress) => void;
}

/** How far each unit is; a long list waits until it is asked for. */
function ProgressList({ task, isOpen, onTell }: ListProps) {
  const words = useTexts().tasks;
  const cut = task.progress.length < task.unitsMeant ? words.cut(task.progress.length, task.unitsMeant) : null;
  const list = (
    <ul className="duty-lines">
      {[...task.progress].sort(byUnitName).map((progress) => (
        <ProgressLine
          key={progress.unit.id}
          task={task}
          progress={progress}
          onTell={progress.canReport && isOpen ? () => onTell(progress) : undefined}
        />
      ))}
    </ul>
  );
  if (task.progress.length <= 3) return list;
  return (
    <details>
      <summary>{words.units(task.unitsMeant)}</summary>
      {list}
      {cut === null ? null : <p className="small quiet">{cut}</p>}
    </details>
  );
}

/** What units told before they passed into others; it stays as they told it. */
function FormerProgress({ task }: { task: Task }) {
  const words = useTexts().tasks;
  const list = (
    <ul className="duty-lines">
      {[...task.formerProgress].sort(byUnitName).map((progress) => (
        <ProgressLine key={progress.unit.id} task={task} progress={progress} heirs={progress.heirs} />
      ))}
    </ul>
  );
  if (task.formerProgress.length > 3)
    return (
      <details>
        <summary>{words.formerUnits(task.formerProgress.length)}</summary>
        {list}
      </details>
    );
  return (
    <>
      <p className="small">{words.former}</p>
      {list}
    </>
  );
}
