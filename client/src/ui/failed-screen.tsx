import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { useTexts } from '../texts/texts.tsx';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
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

/** The boundary of the whole application: says what was kept. */
export function FailedScreen() {
  const texts = useTexts();
  const error = useRouteError();
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
