import { Activity, useState, type ReactNode } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { TabList, panelProps, type Tab } from '../ui/tabs.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { WholeWidthContext } from './whole-width.ts';

/**
 * Room for structure and preview beside each other: a window of 1280 pixels, also of 1280x720; a wider one has to be higher
 * than 768, as one of 1366x768 has less than 700 of it for the page.
 */
const SIDE_BY_SIDE =
  '(min-width: 80rem) and (min-height: 50rem), (min-width: 80rem) and (max-width: 85.3rem) and (min-height: 43.75rem)';
const name = 'builder';

/**
 * The structure with its preview, changes and history beside it where there is room and nobody wants one of them as wide as
 * the page; else all of them as tabs. Whatever is out of sight stays as it was left: half a title, an open field, answers
 * tried in the preview.
 */
export function BuilderLayout({ structure, tabs }: { structure: ReactNode; tabs: readonly Tab[] }) {
  const texts = useTexts();
  const hasRoom = useMediaQuery(SIDE_BY_SIDE);
  const [isApart, setApart] = useState(false);
  const isWide = hasRoom && !isApart;
  const first: Tab = { id: 'structure', title: texts.builder.structure, panel: structure };
  const offered = isWide ? tabs : [first, ...tabs];
  const [wanted, setWanted] = useState(first.id);
  const chosen = offered.some(({ id }) => id === wanted) ? wanted : (offered[0]?.id ?? '');
  const [isAtCanvas, setAtCanvas] = useState(false);
  const [wasWide, setWasWide] = useState(isWide);
  if (wasWide !== isWide) {
    setWasWide(isWide);
    // Who writes in the structure while the window gets narrow, as by zooming in, goes on writing there.
    if (!isWide && isAtCanvas) setWanted(first.id);
  }
  const [visited, setVisited] = useState<readonly string[]>([]);
  if (!visited.includes(chosen)) setVisited([...visited, chosen]);

  const wholeWidth = {
    isWhole: isApart,
    toggle: () => {
      setWanted(chosen);
      setApart(!isApart);
    },
  };
  const list = <TabList {...{ name, chosen }} label={texts.builder.views} tabs={offered} onChoose={setWanted} />;
  const asPanel = isWide ? { role: 'region', 'aria-label': first.title } : panelProps(name, first.id);
  return (
    <div
      className={`builder ${isWide ? 'wide' : ''}`}
      onFocus={({ target }) => setAtCanvas(target.closest('.builder-canvas') !== null)}
    >
      {isWide ? null : list}
      {/* Never moved in the page: the focus inside it and its open dialogs would be lost. */}
      <div {...asPanel} className="builder-canvas" hidden={!isWide && chosen !== first.id}>
        {structure}
      </div>
      {isWide ? list : null}
      <WholeWidthContext value={hasRoom ? wholeWidth : null}>
        {tabs
          .filter(({ id }) => visited.includes(id))
          .map(({ id, panel }) => (
            <Activity key={id} mode={id === chosen ? 'visible' : 'hidden'}>
              <div {...panelProps(name, id)} className="builder-side" tabIndex={0} data-region="side">
                {panel}
              </div>
            </Activity>
          ))}
      </WholeWidthContext>
    </div>
  );
}
