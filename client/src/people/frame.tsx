import { ApolloProvider, useQuery } from '@apollo/client/react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { Link, Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { createClient } from '../apollo/client.ts';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import { AnnounceProvider } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { useNamedPlace } from '../ui/use-named-place.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Failure } from '../ui/failure.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Loading } from '../ui/loading.tsx';
import { DemoBar } from './demo-bar.tsx';
import { MainNavigation } from './main-navigation.tsx';
import { LanguageSwitch, ThemeSwitch } from './preferences.tsx';
import { isShared } from './shared-computer.ts';
import { TodayContext } from './today.ts';
import { OurAddressContext } from './our-address.ts';
import { ViewerContext, type Viewer } from './viewer.tsx';
import './frame.css';

const FrameDocument = graphql(`
  query Frame {
    today
    publicAddress
    viewer {
      ...Frame_viewer
    }
    demo {
      ...DemoBar_demo
    }
  }
`);

/** Fetched once the page stands: nobody waits for it. */
const FrameLater = lazyPart(async () => (await import('./frame-later.tsx')).FrameLater);

/** The signed-in part: one Apollo client, header, navigation, the demo's clock, and the screen in the middle. */
export function Frame() {
  const [client] = useState(() => createClient(undefined, isShared));
  return (
    <ApolloProvider client={client}>
      <AnnounceProvider>
        <FrameInside />
      </AnnounceProvider>
    </ApolloProvider>
  );
}

function FrameInside() {
  const texts = useTexts();
  const location = useLocation();
  const { data, error, refetch } = useQuery(FrameDocument);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  if (!data.viewer) {
    const here = location.pathname + location.search;
    return <Navigate to={`/sign-in${here === '/' ? '' : `?to=${encodeURIComponent(here)}`}`} replace />;
  }
  return (
    <ViewerContext value={data.viewer}>
      <TodayContext value={data.today}>
        <OurAddressContext value={data.publicAddress}>
          <a className="skip" href="#main">
            {texts.product.skip}
          </a>
          {data.demo ? <DemoBar demo={data.demo} /> : null}
          <Header viewer={data.viewer} isDemo={Boolean(data.demo)} />
          <main id="main" tabIndex={-1}>
            <Outlet />
          </main>
          <FocusOnNewPage />
          <ScrollRestoration />
        </OurAddressContext>
      </TodayContext>
    </ViewerContext>
  );
}

function Header({ viewer, isDemo }: { viewer: Viewer; isDemo: boolean }) {
  const texts = useTexts();
  const [isLeaving, setLeaving] = useState(false);
  const unit = viewer.roles[0]?.unit.name;
  return (
    <header className="frame-header no-print">
      <div className="frame-row">
        <Link to="/" className="product">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span className="product-name">{texts.product.name}</span>
        </Link>
        <Suspense fallback={null}>
          <FrameLater viewer={viewer} isLeaving={isLeaving} onStay={() => setLeaving(false)} />
        </Suspense>
        <Disclosure name="frame-menu" label={texts.nav.menu}>
          <MainNavigation viewer={viewer} isDemo={isDemo} />
          <div className="frame-person">
            <Link to="/account" className="frame-name" title={texts.nav.account}>
              {viewer.name}
            </Link>
            <span className="small quiet">{[viewer.title, unit].filter(Boolean).join(' · ')}</span>
          </div>
          <div className="row frame-tools">
            <LanguageSwitch />
            <ThemeSwitch />
            <Button look="ghost" onClick={() => setLeaving(true)}>
              {texts.signIn.out}
            </Button>
          </div>
        </Disclosure>
      </div>
    </header>
  );
}

/** After a change of page, keyboard and screen reader start at its content. */
function FocusOnNewPage() {
  const { pathname } = useLocation();
  const seen = useRef(pathname);
  useNamedPlace();
  useEffect(() => {
    if (pathname !== seen.current) document.getElementById('main')?.focus({ preventScroll: true });
    seen.current = pathname;
  }, [pathname]);
  return null;
}
