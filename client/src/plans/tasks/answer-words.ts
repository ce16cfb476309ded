import { formatNumber } from '@ke-hoach/forms';
import { standingWords } from '../../targets/standing-words.ts';
import type { Language } from '../../texts/texts.tsx';
import type { Texts } from '../../texts/vi.ts';
import '../../texts/vi-targets.ts';
import type { Progress, Task } from './tasks-panel.tsx';

/** What tells how far units are with a task, so that they need not: a field or a target. */
export const answeredBy = ({ answeredField, answeredTarget }: Task) => answeredField ?? answeredTarget ?? null;

/** "Báo cáo 6 tháng: 3 mô hình", or how the unit stands to the target; null where reports say nothing yet. */
export function answerWords(
  texts: Texts,
  language: Language,
  task: Task,
  { answer, period: about }: Progress,
): string | null {
  if (!answer || !about) return null;
  const words = texts.tasks;
  const { targetState: state, owed, figure, difference } = answer;
  if (state && owed != null && difference != null && task.answeredTarget) {
    return standingWords(texts, language, task.answeredTarget, { state, owed, figure: figure ?? null, difference });
  }
  const period = texts.periodName(about);
  if (!answer.isHandedIn) return words.underWayIn(period);
  return words.inReport(period, valueWords());

  function valueWords(): string {
    const { yes, day, nothingToReport } = answer!;
    if (nothingToReport) return words.nothing;
    if (figure != null) return [formatNumber(figure, language), task.answeredField?.unit].filter(Boolean).join(' ');
    if (yes != null) return yes ? words.yes : words.no;
    return day ? texts.write.fullDate(day) : words.blank;
  }
}
