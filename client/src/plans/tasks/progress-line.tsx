import { FileLink } from '../../files/file-link.tsx';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { Button } from '../../ui/button.tsx';
import { Badge, type Tone } from '../../ui/notice.tsx';
import { answeredBy, answerWords } from './answer-words.ts';
import { Evidence } from './evidence.tsx';
import type { Progress, Task } from './tasks-panel.tsx';

const tones: Record<Progress['state'], Tone> = { NOT_BEGUN: 'neutral', UNDER_WAY: 'info', DONE: 'good' };

interface Props {
  task: Task;
  progress: Progress | Task['formerProgress'][number];
  /** Of a unit that is gone: those it passed into. */
  heirs?: readonly { name: string }[];
  /** Whoever may tell it asks to. */
  onTell?: (() => void) | undefined;
}

/** How far a unit is with a task, who said so and what shows it. */
export function ProgressLine({ task, progress, heirs, onTell }: Props) {
  const texts = useTexts();
  const words = texts.tasks;
  // Where reports answer the task, those of a unit that is gone count at whoever took it over.
  const isTold = heirs === undefined || !answeredBy(task);
  return (
    <li>
      <span className="row">
        <span>{progress.unit.name}</span>
        {heirs ? <span className="small quiet">{texts.unitPlans.now(heirs.map(({ name }) => name))}</span> : null}
        {isTold ? <Badge tone={tones[progress.state]}>{words.state[progress.state]}</Badge> : null}
        {'answer' in progress ? <AnswerInReports task={task} progress={progress} /> : null}
        {progress.at ? (
          <span className="small quiet">
            {texts.write.dateTime(progress.at)}, {progress.byName}
          </span>
        ) : null}
        {onTell ? (
          <Button
            look="ghost"
            aria-label={(answeredBy(task) ? words.tellMoreOf : words.tellOf)(task.code, progress.unit.name)}
            onClick={onTell}
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
  );
}

/** What reports say of the task, where they do. */
function AnswerInReports({ task, progress }: { task: Task; progress: Progress }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const words = answerWords(texts, language, task, progress);
  return words === null ? null : <span className="small">{words}</span>;
}
