import { useQuery } from '@apollo/client/react';
import { formatDate, parseVietnameseDate } from '@ke-hoach/forms';
import { useEffect, useRef, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { HandoversToRead } from '../accounts/handovers-to-read.tsx';
import { UnitPeople } from '../accounts/unit-people.tsx';
import { graphql } from '../gql/gql.ts';
import type { UnitLine } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { UnitApproval } from './unit-approval.tsx';
import { UnitLetterhead } from './unit-letterhead.tsx';
import { UnitDetails } from './unit-details.tsx';
import { UnitSearch } from './unit-search.tsx';
import { UnitBranch } from './unit-tree.tsx';
import './units.css';

const UnitsDocument = graphql(`
  query Units {
    today
    unitsBelow {
      edges {
        node {
          id
        }
      }
    }
  }
`);

/** The units of a day in one line: the tree, a search, and whatever unit is chosen. */
export function UnitsScreen() {
  const texts = useTexts();
  const { data, error, refetch } = useQuery(UnitsDocument);
  usePageTitle(texts.units.title);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  return <LoadedUnits key={data.today} today={data.today} tops={data.unitsBelow.edges.map(({ node }) => node.id)} />;
}

function LoadedUnits({ today, tops }: { today: string; tops: string[] }) {
  const texts = useTexts();
  const words = texts.units;
  const { id: chosen = null } = useParams();
  const navigate = useNavigate();
  const [date, setDate] = useState(() => formatDate(today, 'vi'));
  const [line, setLine] = useState<UnitLine>('TERRITORY');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(tops.length <= 3 ? tops : []));
  const [outcome, setOutcome] = useState<string | null>(null);
  const asOf = parseVietnameseDate(date);
  const shownDay = asOf ?? today;
  const details = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the unit stands below the tree, out of sight.
    const panel = details.current;
    if (chosen && panel && panel.getBoundingClientRect().top > innerHeight) panel.scrollIntoView();
  }, [chosen]);
  const choose = (id: string) => void navigate(`/units/${id}`, { preventScrollReset: true });
  const toggle = (id: string) => setOpen((before) => new Set(before.has(id) ? drop(before, id) : [...before, id]));
  return (
    <div className="page">
      <header className="no-print">
        <h1>{words.title}</h1>
      </header>
      {outcome ? (
        <Notice tone="good">
          <p>{outcome}</p>
        </Notice>
      ) : null}
      <HandoversToRead />
      <div className="units-layout">
        <section className="stack panel no-print" aria-label={words.tree}>
          <div className="unit-pair">
            <Labelled label={words.asOf} hint={words.asOfHint} mistake={asOf === null ? words.badDate : null}>
              {(given) => (
                <input {...given} className="control" value={date} onChange={(event) => setDate(event.target.value)} />
              )}
            </Labelled>
            <Labelled label={words.line}>
              {(given) => (
                <select
                  {...given}
                  className="control"
                  value={line}
                  onChange={(event) => setLine(event.target.value as UnitLine)}
                >
                  {Object.entries(words.lines).map(([value, name]) => (
                    <option key={value} value={value}>
                      {name}
                    </option>
                  ))}
                </select>
              )}
            </Labelled>
          </div>
          <UnitSearch
            asOf={shownDay}
            line={line}
            onFound={(id, above) => {
              setOpen((before) => new Set([...before, ...above]));
              choose(id);
            }}
          />
          <UnitBranch above={null} view={{ line, asOf: shownDay, open, chosen, onToggle: toggle, onChoose: choose }} />
        </section>
        <section ref={details} className="panel stack" aria-label={words.thisUnit}>
          {chosen ? (
            <>
              <UnitDetails
                key={chosen}
                id={chosen}
                asOf={shownDay}
                {...{ today, line }}
                onToday={() => setDate(formatDate(today, 'vi'))}
                onDone={setOutcome}
              />
              <UnitApproval key={`approval of ${chosen}`} unitId={chosen} />
              <UnitLetterhead key={`letterhead of ${chosen}`} unitId={chosen} />
              <UnitPeople key={`people of ${chosen}`} unitId={chosen} />
            </>
          ) : (
            <Empty title={words.chooseTitle}>{words.choose}</Empty>
          )}
        </section>
      </div>
    </div>
  );
}

const drop = (ids: ReadonlySet<string>, id: string) => [...ids].filter((other) => other !== id);
