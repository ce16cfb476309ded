import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-consulting.ts';

/** By which day a unit is to answer, and how long that is from today. */
export function AnswerBy({ day, today }: { day: string; today: string }) {
  const words = useTexts().consulting;
  const left = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  return (
    <p className="small">
      {words.by(day)},{' '}
      {left < 0 ? (
        <strong className="overdue">{words.late(-left)}</strong>
      ) : (
        <strong className={left <= 3 ? 'soon' : ''}>{words.left(left)}</strong>
      )}
    </p>
  );
}
