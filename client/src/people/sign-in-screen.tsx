import { Suspense, useEffect, useState, type FormEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useProblemSentence, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Notice } from '../ui/notice.tsx';
import { PasswordInput } from '../ui/password-input.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx';
import { signIn, signInAsDemoRole, whoMayEnter, type SignedIn } from './session.ts';
import './sign-in.css';

/** Fetched once the page stands: signing in by password waits for nothing. */
const WaysIn = lazyPart(async () => (await import('./ways-in.tsx')).WaysIn);
const FirstComes = lazyPart(async () => (await import('./first-comes.tsx')).FirstComes);
const nobody: Awaited<ReturnType<typeof whoMayEnter>> = { cards: [], awaitsAdministrator: false };

/** The first screen; in the demonstration also one card for each person one may be. */
export function SignInScreen() {
  const texts = useTexts();
  const sentence = useProblemSentence();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [{ cards, awaitsAdministrator }, setEntering] = useState(nobody);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  usePageTitle(texts.signIn.title);

  useEffect(() => {
    // What the page asked before it led here was asked by nobody: who signs in asks anew.
    delete window.earlyAnswers;
    void whoMayEnter().then(setEntering, () => setEntering(nobody));
  }, []);

  const enter = async (who: string, ask: () => Promise<SignedIn>) => {
    setBusy(who);
    setFailure(null);
    try {
      await ask();
      const wanted = search.get('to');
      await navigate(wanted && /^\/(?![/\\\s])/.test(wanted) ? wanted : '/', {
        replace: true,
      });
    } catch (error) {
      setFailure(sentence(error));
      setBusy(null);
    }
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    const login = String(entered.get('login') ?? '').trim();
    const password = String(entered.get('password') ?? '');
    if (login === '' || password === '') setFailure(texts.signIn.required);
    else void enter('form', () => signIn({ login, password }));
  };

  return (
    <div className="sign-in">
      <header className="row between">
        <p className="product">
          <img src="/icon.svg" alt="" width="32" height="32" /> {texts.product.name}
        </p>
        <div className="row">
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </header>
      <main>
        <section className="panel stack" aria-labelledby="sign-in-title">
          <div>
            <h1 id="sign-in-title">{texts.signIn.title}</h1>
            <p className="quiet">{texts.product.tagline}</p>
          </div>
          {failure ? (
            <Notice tone="bad" urgent>
              <p>{failure}</p>
            </Notice>
          ) : null}
          <form className="stack" onSubmit={submit} noValidate>
            <Labelled label={texts.signIn.login}>
              {(given) => (
                <input {...given} className="control" name="login" autoComplete="username" autoCapitalize="none" />
              )}
            </Labelled>
            <Labelled label={texts.signIn.password}>
              {(given) => <PasswordInput {...given} name="password" autoComplete="current-password" />}
            </Labelled>
            <Button look="primary" type="submit" busy={busy !== null}>
              {busy === 'form' ? texts.signIn.working : texts.signIn.submit}
            </Button>
          </form>
          <Suspense fallback={null}>
            <WaysIn to={search.get('to')} refused={search.get('refused')} />
          </Suspense>
          <p>
            <Link to="/activate">{texts.signIn.activate}</Link>
          </p>
        </section>
        {awaitsAdministrator ? (
          <Suspense fallback={null}>
            <FirstComes />
          </Suspense>
        ) : null}
        {cards.length > 0 ? (
          <section className="stack" aria-labelledby="demo-title">
            <div>
              <h2 id="demo-title">{texts.signIn.demoTitle}</h2>
              <p className="quiet">{texts.signIn.demoIntro}</p>
            </div>
            <ul className="plain cards">
              {cards.map((card) => (
                <li key={card.key}>
                  <button
                    type="button"
                    className="role-card"
                    aria-disabled={busy !== null || undefined}
                    onClick={() => (busy === null ? void enter(card.key, () => signInAsDemoRole(card.key)) : undefined)}
                  >
                    <span className="role-name">{card.name}</span>
                    <span className="small">{card.title}</span>
                    <span className="small quiet">{card.unitName}</span>
                    <span className="small quiet">
                      {busy === card.key ? texts.signIn.working : texts.role[card.role]}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </main>
    </div>
  );
}
