import { matchingKey } from '@ke-hoach/forms';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { saveWorkbook } from '../sheets/save-workbook.ts';
import { writeXlsx } from '../sheets/write-xlsx.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-named-people.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { useNamedPlaces, type Looked, type NamedPlace } from './use-named-places.ts';

/** So many places are listed; the workbook has all. */
const mostShown = 100;
const widths = [28, 36, 18, 10, 28, 32, 10, 60, 18, 40];

/** People without an account, about whom units write: where a name stands, to read, to take along and to have it taken out. */
export function NamedPeople({ unitId }: { unitId: string }) {
  const words = useTexts().namedPeople;
  const { looked, failure, look, stop } = useNamedPlaces(unitId);
  const [mistake, setMistake] = useState<string | null>(null);
  const isLooking = looked?.state === 'looking';
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
    const isShort = !matchingKey(name).includes(' ');
    setMistake(isShort ? words.tooShort : null);
    if (!isShort) void look(name);
  };
  return (
    <details>
      <summary>{words.title}</summary>
      <div className="stack">
        <p className="quiet">{words.why}</p>
        <form className="stack tight" role="search" aria-label={words.title} onSubmit={submit} noValidate>
          <Labelled label={words.name} hint={words.nameHint} mistake={mistake}>
            {(given) => (
              <input {...given} className="control" type="search" name="name" maxLength={100} autoComplete="off" />
            )}
          </Labelled>
          <div className="row">
            <Button type="submit" busy={isLooking}>
              {words.find}
            </Button>
            {isLooking ? <Button onClick={stop}>{words.stop}</Button> : null}
          </div>
        </form>
        {failure !== null ? <Failure error={failure} retry={() => void look(looked!.name)} /> : null}
        {looked ? <Places looked={looked} /> : null}
      </div>
    </details>
  );
}

function Places({ looked: { name, places, reports, state } }: { looked: Looked }) {
  const texts = useTexts();
  const words = texts.namedPeople;
  const partOf = ({ where, revision, isReplaced }: NamedPlace) =>
    [words.where[where], revision === null ? '' : words.revision(revision, isReplaced)].filter(Boolean).join(', ');
  const save = () => {
    const lines = places.map((place) => [
      ...[place.unit, place.form, place.period, String(place.ordinal), partOf(place), place.question ?? ''],
      ...[
        place.row === null ? '' : String(place.row),
        place.text ?? '',
        place.at ? texts.write.dateTime(place.at) : '',
      ],
      `${window.location.origin}/reports/${place.reportId}`,
    ]);
    saveWorkbook(writeXlsx(words.sheet, [words.head, ...lines], widths), `${words.file}.xlsx`);
  };
  return (
    <>
      <p role="status">
        {state === 'looking' ? words.looking(reports) : words.found(places.length, name, reports)}
        {state === 'stopped' ? ` ${words.stopped}` : ''}
      </p>
      {places.length > 0 ? (
        <>
          <div className="row">
            <Button onClick={save}>{words.workbook}</Button>
          </div>
          <p className="quiet small">{words.how}</p>
          {places.length > mostShown ? <p>{words.shownOf(mostShown, places.length)}</p> : null}
          <ul className="plain">
            {places.slice(0, mostShown).map((place, at) => (
              <li key={at} className="unit-person">
                <Link to={`/reports/${place.reportId}`}>
                  {[place.unit, place.form, place.period, place.ordinal > 1 ? words.entry(place.ordinal) : '']
                    .filter(Boolean)
                    .join(' · ')}
                </Link>
                <div className="small quiet">
                  {[partOf(place), place.question, place.row === null ? '' : words.row(place.row)]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
                {place.text === null ? null : <div>{place.text}</div>}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
