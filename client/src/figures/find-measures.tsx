import { useState } from 'react';
import type { QuestionFields_measurableFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import '../texts/vi-figures.ts';
import { FindField } from '../ui/find-field.tsx';
import { findMeasures, measurePlaces } from './measure-places.ts';
import { measureOf, type Measure } from './question.ts';

interface Props {
  measures: readonly Measure[];
  measurables: readonly QuestionFields_measurableFragment[];
  /** So many may be asked at once. */
  most: number;
  onAdd: (measurable: QuestionFields_measurableFragment) => void;
  onRemove: (of: string) => void;
}

/** As many as are looked through without scrolling far. */
const SHOWN = 12;

/** Finds measures by part of their title, and puts them into the question by a tick. */
export function FindMeasures({ measures, measurables, most, onAdd, onRemove }: Props) {
  const texts = useTexts();
  const [typed, setTyped] = useState('');
  const found = typed.trim() === '' ? [] : findMeasures(measurables, typed);
  return (
    <div className="stack tight">
      <FindField label={texts.figures.searchMeasure} value={typed} onChange={setTyped} />
      {typed.trim() === '' ? null : (
        <div className="stack tight found-measures" role="group" aria-label={texts.figures.measures}>
          <p className="small quiet" role="status">
            {texts.explorer.foundMeasures(found.length)}
            {found.length > SHOWN ? ` ${texts.explorer.firstFound(SHOWN)}` : ''}
          </p>
          {measurePlaces(found.slice(0, SHOWN), texts).map((place) => (
            <div key={place.title}>
              <p className="small quiet">{place.title}</p>
              {place.measurables.map((entry) => {
                const of = measureOf(entry);
                const isAsked = measures.some((measure) => measure.of === of);
                return (
                  <label key={of} className="tick">
                    <input
                      type="checkbox"
                      checked={isAsked}
                      // A question keeps one measure, and takes so many.
                      disabled={isAsked ? measures.every((measure) => measure.of === of) : measures.length >= most}
                      onChange={() => (isAsked ? onRemove(of) : onAdd(entry))}
                    />
                    {texts.titleOf(entry)}
                    {entry.unit ? ` (${entry.unit})` : ''}
                  </label>
                );
              })}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
