import { useEffect, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-guides.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { GuideText } from './guide-text.tsx';
import { fetchGuide, guideFor, guideNames, type GuideName } from './guide-files.ts';
import { readGuide, type Block } from './read-guide.ts';
import './guides.css';

/** The guide of a role, one page to read or print; those of the other roles beside it. */
export function GuideScreen() {
  const texts = useTexts();
  const words = texts.guides;
  const viewer = useViewer();
  const { name: asked } = useParams();
  const name = guideNames.find((one) => one === asked) ?? guideFor(viewer.roles);
  usePageTitle(`${texts.nav.guides}: ${words.of[name]}`);
  return (
    <div className="page guide-page">
      <header className="no-print">
        <h1>{texts.nav.guides}</h1>
        <Button onClick={() => window.print()}>{texts.action.print}</Button>
      </header>
      <nav className="row no-print" aria-label={words.choose}>
        {guideNames.map((one) => (
          <Link key={one} to={`/guides/${one}`} aria-current={one === name ? 'page' : undefined}>
            {words.of[one]}
          </Link>
        ))}
      </nav>
      <Guide key={name} name={name} />
    </div>
  );
}

function Guide({ name }: { name: GuideName }) {
  const [blocks, setBlocks] = useState<readonly Block[] | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [asks, setAsks] = useState(0);
  useEffect(() => {
    let isWanted = true;
    fetchGuide(name).then(
      (text) => isWanted && setBlocks(readGuide(text)),
      (error: unknown) => isWanted && setFailure(error),
    );
    return () => {
      isWanted = false;
    };
  }, [name, asks]);
  const retry = () => {
    setFailure(null);
    setAsks(asks + 1);
  };
  if (failure !== null) return <Failure error={failure} retry={retry} />;
  return blocks ? <GuideText blocks={blocks} /> : <Loading />;
}
