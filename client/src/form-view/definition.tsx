import { useTexts } from '../texts/texts.tsx';

/** A definition that takes more than about two lines stands behind a word, so that the form stays easy to scan. */
const LONG = 120;

/** What an indicator or question means: said at once where it is short, else opened by a click, Enter or Space. */
export function Definition({ id, title, text }: { id: string; title: string; text: string | undefined }) {
  const texts = useTexts();
  if (!text) return null;
  const said = (
    <p className="hint" id={id}>
      {text}
    </p>
  );
  if (text.length <= LONG) return said;
  return (
    <details className="definition">
      <summary>
        {texts.fill.definition}
        <span className="visually-hidden">: {title}</span>
      </summary>
      {said}
    </details>
  );
}
