import { useLanguage, useTexts } from '../texts/texts.tsx';
import type { EditHistory } from './use-edit-history.ts';

/** What was done in this session, the newest first; what was undone stands above it, struck out. */
export function HistoryList({ history }: { history: EditHistory }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { done, undone } = history;
  if (done.length + undone.length === 0) return <p className="quiet">{texts.builder.noHistory}</p>;
  return (
    <div className="panel">
      <ol className="changes" reversed>
        {undone.map((edit) => (
          <li key={`undone-${edit.id}`} className="quiet">
            <del>{edit.sentence[language]}</del> <span className="small">({texts.builder.wasUndone})</span>
          </li>
        ))}
        {[...done].reverse().map((edit) => (
          <li key={edit.id}>{edit.sentence[language]}</li>
        ))}
      </ol>
    </div>
  );
}
