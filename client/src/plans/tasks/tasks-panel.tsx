import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { PlanTasks_planFragment } from '../../gql/graphql.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-plans.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Badge, type Tone } from '../../ui/notice.tsx';
import { FileLink } from '../../files/file-link.tsx';
import { byUnitName } from '../../units/by-unit-name.ts';
import { answeredBy, answerWords } from './answer-words.ts';
import { AssignTaskDialog } from './assign-task-dialog.tsx';
import { Evidence } from './evidence.tsx';
import { ReportTaskDialog } from './report-task-dialog.tsx';
import { PlanTasksDocument } from './task-operations.ts';
import { whoLeads } from './who-leads.ts';

export type Task = PlanTasks_planFragment['tasks'][number];
export type Progress = Task['progress'][number];

const tones: Record<Progress['state'], Tone> = { NOT_BEGUN: 'neutral', UNDER_WAY: 'info', DONE: 'good' };

/** The tasks of an issued plan that are followed: when they are due, who is given them, how far each unit is. */
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
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />;
  const plan = data?.plan;
  if (!plan || plan.tasks.length === 0) return null;
  const toldOf = plan.tasks.find(({ id }) => id === telling?.task);
  const told = toldOf?.progress.find(({ unit }) => unit.id === telling?.unit);
  const isOpen = plan.state === 'ISSUED';
  const isLate = ({ dueOn, progress }: Task) =>
    !!dueOn && dueOn < data.today && progress.some(({ state }) => state !== 'DONE');
  const outcome = (isDone: boolean) => {
    setAssigning(null);
    setTelling(null);
    announce(isDone ? words.kept : texts.planWork.conflict);
  };
  // What nobody follows stands in the document below; here only who may have it followed sees it again, folded up.
  const isFollowed = (task: Task) =>
    task.progress.length > 0 || !!task.dueOn || !!task.answeredBy || !!answeredBy(task);
  const followed = plan.tasks.filter(isFollowed);
  const others = plan.tasks.filter((task) => !isFollowed(task));
  const canAssign = plan.canWrite && isOpen;
  if (followed.length === 0 && !canAssign) return null;
  const list = (tasks: readonly Task[]) => (
    <ul className="plain stack">
      {tasks.map((task) => (
        <li key={task.id} className="panel stack tight">
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
            {task.unitsMeant > 1 ? <span>{words.sum(task.unitsMeant, task.unitsDone)}</span> : null}
            {canAssign ? (
              <Button look="ghost" aria-label={words.assignOf(task.code)} onClick={() => setAssigning(task)}>
                {words.assign}
              </Button>
            ) : null}
          </p>
          {task.progress.length > 0 ? (
            <ProgressList
              task={task}
              isOpen={isOpen}
              tones={tones}
              onTell={({ unit }) => setTelling({ task: task.id, unit: unit.id })}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
  return (
    <section className="stack no-print" aria-labelledby="plan-tasks">
      <h2 id="plan-tasks">{words.title}</h2>
      {followed.length > 0 ? list(followed) : null}
      {canAssign && others.length > 0 ? (
        <details>
          <summary>{words.others(others.length)}</summary>
          {list(others)}
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
  tones: Record<Progress['state'], Tone>;
  onTell: (progress: Progress) => void;
}

/** How far each unit is; a long list waits until it is asked for. */
function ProgressList({ task, isOpen, tones, onTell }: ListProps) {
  const texts = useTexts();
  const words = texts.tasks;
  const cut = task.progress.length < task.unitsMeant ? words.cut(task.progress.length, task.unitsMeant) : null;
  const list = (
    <ul className="duty-lines">
      {[...task.progress].sort(byUnitName).map((progress) => (
        <li key={progress.unit.id}>
          <span className="row">
            <span>{progress.unit.name}</span>
            <Badge tone={tones[progress.state]}>{words.state[progress.state]}</Badge>
            <AnswerInReports task={task} progress={progress} />
            {progress.at ? (
              <span className="small quiet">
                {texts.write.dateTime(progress.at)}, {progress.byName}
              </span>
            ) : null}
            {progress.canReport && isOpen ? (
              <Button
                look="ghost"
                aria-label={(answeredBy(task) ? words.tellMoreOf : words.tellOf)(task.code, progress.unit.name)}
                onClick={() => onTell(progress)}
              >
                {answeredBy(task) ? words.tellMore : words.tell}
              </Button>
            ) : null}
          </span>
          {progress.note ? <p className="lines">{progress.note}</p> : null}
          {progress.evidence ? <Evidence text={progress.evidence} /> : null}
          {progress.evidenceFiles.map((file) => (
            <p key={file.id} className="small">
              <FileLink {...file} />
            </p>
          ))}
        </li>
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

/** What reports say of the task, where they do. */
function AnswerInReports({ task, progress }: { task: Task; progress: Progress }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const words = answerWords(texts, language, task, progress);
  return words === null ? null : <span className="small">{words}</span>;
}
