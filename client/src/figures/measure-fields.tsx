import { formatNumber, parseVietnameseNumber } from '@ke-hoach/forms';
import { useState } from 'react';
import type { QuestionFields_measurableFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import '../texts/vi-figures.ts';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { MeasureBounds } from './measure-bounds.tsx';
import type { MeasurePlace } from './measure-places.ts';
import { comparisons, functions, isComparable, measureOf, withFunction, type Measure } from './question.ts';
import { useTyped } from './use-typed.ts';

interface Props {
  number: number;
  measure: Measure;
  measurables: readonly QuestionFields_measurableFragment[];
  /** The same by the parts of their forms. */
  places: readonly MeasurePlace[];
  onChange: (measure: Measure) => void;
  /** Absent where it is the only one. */
  onRemove: (() => void) | undefined;
}

const quantiles = ['0.25', '0.5', '0.75', '0.9'];
const usualBounds = (kind: string | undefined) =>
  kind === 'percent' ? ['20', '40', '60', '80'] : ['1', '5', '10', '50'];

/** One number of the question: what is measured, what is made of it, and what it is set beside. */
export function MeasureFields({ number, measure, measurables, places, onChange, onRemove }: Props) {
  const texts = useTexts();
  const chosen = measurables.find((entry) => measureOf(entry) === measure.of);
  const title = chosen ? texts.titleOf(chosen) : measure.of;
  // What the form forbids is not offered; where it is asked for all the same, the server's refusal says what works.
  const offered = functions.filter((name) => name === measure.function || (chosen?.functions.includes(name) ?? true));
  const options = places.map((place) => (
    <optgroup key={place.title} label={place.title}>
      {place.measurables.map((entry) => (
        <option key={measureOf(entry)} value={measureOf(entry)}>
          {texts.titleOf(entry)}
          {entry.unit ? ` (${entry.unit})` : ''}
        </option>
      ))}
    </optgroup>
  ));
  return (
    <fieldset className="stack measure">
      <Labelled label={texts.figures.measureLabel(number)}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={measure.of}
            onChange={(event) => onChange({ ...measure, of: event.target.value })}
          >
            {chosen ? null : <option value={measure.of}>{measure.of}</option>}
            {options}
          </select>
        )}
      </Labelled>
      <div className="row measure-function">
        <select
          className="control"
          aria-label={`${texts.figures.functionLabel}: ${title}`}
          value={measure.function}
          onChange={(event) => {
            const name = functions.find((candidate) => candidate === event.target.value) ?? 'SUM';
            const other = measurables.find((entry) => measureOf(entry) !== measure.of);
            const over = name === 'RATIO' && !chosen?.denominator && other ? { over: measureOf(other) } : {};
            onChange(withFunction({ ...measure, ...over }, name, usualBounds(chosen?.kind)));
          }}
        >
          {offered.map((name) => (
            <option key={name} value={name}>
              {texts.figures.function[name]}
            </option>
          ))}
        </select>
        {onRemove ? (
          <Button look="ghost" className="square" aria-label={texts.figures.removeMeasure(title)} onClick={onRemove}>
            ✕
          </Button>
        ) : null}
      </div>
      {measure.function === 'RATIO' ? (
        <Labelled label={texts.explorer.over}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={measure.over ?? ''}
              onChange={({ target }) => {
                const { over: _, ...rest } = measure;
                onChange(target.value ? { ...rest, over: target.value } : rest);
              }}
            >
              {chosen?.denominator || !measure.over ? <option value="">{texts.explorer.ownDenominator}</option> : null}
              {options}
            </select>
          )}
        </Labelled>
      ) : null}
      {measure.function === 'QUANTILE' ? (
        <Labelled label={texts.explorer.at}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={measure.at}
              onChange={(event) => onChange({ ...measure, at: event.target.value })}
            >
              {[...new Set([...quantiles, measure.at!])].map((at) => (
                <option key={at} value={at}>
                  {texts.explorer.quantile[at] ?? at}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ) : null}
      {measure.edges ? (
        <EdgesField edges={measure.edges} onChange={(edges) => onChange({ ...measure, edges })} />
      ) : null}
      {isComparable(measure) ? (
        <select
          className="control"
          aria-label={texts.explorer.comparedName(title)}
          value={measure.comparedWith ?? ''}
          onChange={(event) => {
            const { comparedWith: _, ...rest } = measure;
            const comparedWith = comparisons.find((name) => name === event.target.value);
            onChange(comparedWith ? { ...rest, comparedWith } : rest);
          }}
        >
          <option value="">{`${texts.explorer.comparedWith}: ${texts.explorer.notCompared.toLocaleLowerCase()}`}</option>
          {comparisons.map((name) => (
            <option key={name} value={name}>
              {`${texts.explorer.comparedWith}: ${texts.explorer.comparison[name].toLocaleLowerCase()}`}
            </option>
          ))}
        </select>
      ) : null}
      <MeasureBounds measure={measure} onChange={onChange} />
      {chosen ? <Definition of={chosen} /> : null}
    </fieldset>
  );
}

/** Bounds are taken when the field is left, so that a half-written list asks nothing. */
function EdgesField({ edges, onChange }: { edges: readonly string[]; onChange: (edges: string[]) => void }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const [typed, setTyped] = useTyped(edges.map((edge) => formatNumber(edge, language)).join('; '));
  const [mistaken, setMistaken] = useState(false);
  const take = () => {
    const read = readEdges(typed);
    setMistaken(read === null);
    if (read && read.join() !== edges.join()) onChange(read);
  };
  return (
    <Labelled
      label={texts.explorer.edges}
      hint={texts.explorer.edgesHint}
      mistake={mistaken ? texts.explorer.edgesMistake : null}
    >
      {(given) => (
        <input
          {...given}
          className="control"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
          }}
        />
      )}
    </Labelled>
  );
}

/** Numbers as they are written here, ascending; null where they are not. */
export function readEdges(typed: string): string[] | null {
  const read = typed
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => parseVietnameseNumber(part));
  const edges = read.flatMap((part) => ('value' in part ? [part.value] : []));
  const ascends = edges.every((edge, at) => at === 0 || Number(edge) > Number(edges[at - 1]));
  return edges.length === read.length && edges.length > 0 && edges.length <= 50 && ascends ? edges : null;
}

/** What the indicator counts, and in which versions of which forms it lived. */
function Definition({ of }: { of: QuestionFields_measurableFragment }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const forms = [...new Set(of.versions.map(({ form }) => form))];
  const versions = (form: string) =>
    [...new Set(of.versions.filter((one) => one.form === form).map(({ version }) => version))].join(', ');
  return (
    <details className="small">
      <summary>{texts.explorer.definitions}</summary>
      <p>{(language === 'en' && of.definitionEn) || of.definition || texts.explorer.noDefinition}</p>
      <ul>
        {forms.map((form) => (
          <li key={form}>{texts.explorer.lived(form, versions(form))}</li>
        ))}
      </ul>
    </details>
  );
}
