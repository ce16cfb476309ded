import { useEffect, useState, useSyncExternalStore, type FormEvent } from 'react';
import { sessionGate, type Why } from '../apollo/session-gate.ts';
import { useProblemSentence, useTexts } from '../texts/texts.tsx';
import '../texts/vi-sign-in.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { PasswordInput } from '../ui/password-input.tsx';
import { demoCards, signIn, signInAsDemoRole, type DemoCard, type SignedIn } from './session.ts';
import type { Viewer } from './viewer.tsx';

/** Opens over the screen when the session has ended, or is too old; what waits for it goes on once the same person is back. */
export function SessionDialog({ viewer }: { viewer: Viewer }) {
  const why = useSyncExternalStore(sessionGate.subscribe, sessionGate.why);
  return why ? <OpenSessionDialog viewer={viewer} why={why} /> : null;
}

function OpenSessionDialog({ viewer, why }: { viewer: Viewer; why: Why }) {
  const texts = useTexts();
  const words = texts.waysIn;
  const sentence = useProblemSentence();
  const [card, setCard] = useState<DemoCard | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    const mine = (cards: DemoCard[]) => setCard(cards.find((card) => card.name === viewer.name) ?? null);
    void demoCards().then(mine, () => setCard(null));
  }, [viewer.name]);

  const enter = async (ask: () => Promise<SignedIn>) => {
    setBusy(true);
    setMistake(null);
    try {
      const person = await ask();
      if (person.id !== viewer.id) {
        setMistake(words.otherPerson);
        setTimeout(() => window.location.assign('/'), 2500);
        return;
      }
      sessionGate.restored();
    } catch (error) {
      setMistake(sentence(error));
    } finally {
      setBusy(false);
    }
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password') ?? '');
    void enter(() => signIn({ login: viewer.login, password }));
  };

  return (
    <Dialog
      title={why === 'over' ? words.expiredTitle : words.staleTitle}
      {...(why === 'stale' && { onClose: sessionGate.giveUp })}
    >
      <p>{(why === 'over' ? words.expiredKept : words.staleKept)(viewer.name)}</p>
      <form className="stack" onSubmit={submit} noValidate>
        <Labelled label={texts.signIn.password} mistake={mistake}>
          {(given) => <PasswordInput {...given} name="password" autoComplete="current-password" />}
        </Labelled>
        <div className="dialog-actions">
          {why === 'stale' ? <Button onClick={sessionGate.giveUp}>{texts.action.cancel}</Button> : null}
          {card ? (
            <Button busy={busy} onClick={() => void enter(() => signInAsDemoRole(card.key))}>
              {words.continueAs(card.name)}
            </Button>
          ) : null}
          <Button look="primary" type="submit" busy={busy}>
            {why === 'over' ? texts.signIn.submit : words.goOn}
          </Button>
        </div>
        {why === 'over' ? (
          <p className="quiet small">
            <a href={`/sign-in?to=${encodeURIComponent(window.location.pathname + window.location.search)}`}>
              {words.asAnother}
            </a>
            . {words[isKeptHere() ? 'asAnotherHint' : 'asAnotherLoses'](viewer.name)}
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}

/** Reports and texts of plans are kept on the device as they are typed; what is not saved of anything else goes with its page. */
const isKeptHere = () => /^\/(reports\/|plans\/[^/]+\/edit)/.test(window.location.pathname);
