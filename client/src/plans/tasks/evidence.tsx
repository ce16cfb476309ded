import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-plans.ts';

/** What shows it: a plain address is a link; anything else, as one that looks like another's, is text. */
export function Evidence({ text }: { text: string }) {
  const { evidence } = useTexts().tasks;
  return (
    <p className="small">
      {evidence}:{' '}
      {/^https?:\/\/[^\s@\p{C}]+$/u.test(text) ? (
        <a href={text} rel="noreferrer noopener" target="_blank">
          {text}
        </a>
      ) : (
        text
      )}
    </p>
  );
}
