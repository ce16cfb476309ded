import { useEffect } from 'react';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { useTexts } from '../texts/texts.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { isClientReplaced } from './replaced-client.tsx';
import { usePageTitle } from './use-page-title.ts';

/** The address leads nowhere. */
export function NotFoundScreen() {
  const texts = useTexts();
  usePageTitle(texts.fail.notFoundTitle);
  return (
    <div className="page">
      <h1>{texts.fail.notFoundTitle}</h1>
      <p>{texts.fail.notFound}</p>
      <p>
        <Link to="/">{texts.fail.home}</Link>
      </p>
    </div>
  );
}

/** The boundary of the whole application: says what was kept. A screen that an upgrade took away is fetched anew. */
export function FailedScreen() {
  const texts = useTexts();
  const error = useRouteError();
  useEffect(() => {
    void isClientReplaced().then((replaced) => (replaced ? window.location.reload() : undefined));
  }, []);
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundScreen />;
  return (
    <main className="page">
      <Notice tone="bad" title={texts.fail.crashTitle} urgent>
        <p>{texts.fail.crash}</p>
        <Button onClick={() => window.location.reload()}>{texts.fail.reload}</Button>
      </Notice>
    </main>
  );
}
