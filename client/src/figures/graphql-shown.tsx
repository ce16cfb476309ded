import { useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';

/** The exact query and variables behind the screen, to copy and run elsewhere. */
export function GraphqlShown({
  query,
  variables,
  open,
  onToggle,
}: {
  query: string;
  variables: unknown;
  open: boolean;
  onToggle: (open: boolean) => void;
}) {
  const texts = useTexts();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const written = JSON.stringify(variables, null, 2);
  const copy = async () => {
    await navigator.clipboard
      ?.writeText(`${query}\n\n# ${texts.figures.variables}\n${written.replace(/^/gm, '# ')}`)
      .catch(() => undefined);
    setCopied(true);
    announce(texts.action.copied);
  };
  return (
    <section className="stack">
      <div className="row">
        <Button aria-expanded={open} onClick={() => onToggle(!open)}>
          {texts.figures.query}
        </Button>
        {open ? (
          <Button onClick={() => void copy()}>{copied ? texts.action.copied : texts.figures.copyQuery}</Button>
        ) : null}
      </div>
      {open ? (
        <>
          <p className="hint">{texts.figures.queryHint}</p>
          <pre className="panel code" tabIndex={0} aria-label="GraphQL">
            {query}
          </pre>
          <h3>{texts.figures.variables}</h3>
          <pre className="panel code" tabIndex={0} aria-label={texts.figures.variables}>
            {written}
          </pre>
        </>
      ) : null}
    </section>
  );
}
