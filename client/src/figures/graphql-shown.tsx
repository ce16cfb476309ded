import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useOurAddress } from '../people/our-address.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-graphiql.ts';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { curlCommand, requestBody } from './runnable-query.ts';

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
  const ours = useOurAddress();
  return (
    <section className="stack">
      <div className="row">
        <Button aria-expanded={open} onClick={() => onToggle(!open)}>
          {open ? texts.figures.hideQuery : texts.figures.query}
        </Button>
      </div>
      {open ? (
        <>
          <p className="hint">{texts.figures.queryHint}</p>
          <p>
            <Link to="/figures/graphql" state={{ query, variables: JSON.stringify(variables, null, 2) }}>
              {texts.graphiql.open}
            </Link>
          </p>
          <pre className="panel code" tabIndex={0} aria-label="GraphQL">
            {query}
          </pre>
          <Copied
            title={texts.figures.requestBody}
            action={texts.figures.copyBody}
            text={requestBody(query, variables)}
          />
          <Copied
            title={texts.figures.curl}
            action={texts.figures.copyCurl}
            hint={texts.figures.curlHint}
            text={curlCommand(ours, query, variables)}
          />
        </>
      ) : null}
    </section>
  );
}

/** A text with its button to copy; where the browser gives no clipboard the text is selected instead, and that is said. */
function Copied({ title, action, hint, text }: { title: string; action: string; hint?: string; text: string }) {
  const texts = useTexts();
  const announce = useAnnounce();
  const shown = useRef<HTMLPreElement>(null);
  const [outcome, setOutcome] = useState<{ text: string; sentence: string } | null>(null);
  const copy = async () => {
    const copied = await writeToClipboard(text);
    if (!copied && shown.current) {
      shown.current.focus();
      getSelection()?.selectAllChildren(shown.current);
    }
    const sentence = copied ? texts.action.copied : texts.figures.selectedInstead;
    setOutcome({ text, sentence });
    announce(sentence);
  };
  return (
    <>
      <h3>{title}</h3>
      {hint ? <p className="hint">{hint}</p> : null}
      <pre ref={shown} className="panel code" tabIndex={0} aria-label={title}>
        {text}
      </pre>
      <div className="row">
        <Button onClick={() => void copy()}>{action}</Button>
        {outcome?.text === text ? <span className="hint">{outcome.sentence}</span> : null}
      </div>
    </>
  );
}

async function writeToClipboard(text: string): Promise<boolean> {
  try {
    // Absent where the page was not opened over https or on this machine, whatever its type says.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
