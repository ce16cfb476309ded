import { useQuery } from '@apollo/client/react';
import { holds, useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-first-day.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Badge } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { placeOf, roleFor, type Step } from './first-step-place.ts';
import { FirstStepsDocument } from './first-steps-operations.ts';
import './first-day.css';

/** The first day of an office: what is to be done, in order, and what is done already; it can be left and taken up again. */
export function FirstStepsScreen() {
  const words = useTexts().firstDay;
  // Whoever comes back from a step finds it done.
  const { data, error, refetch } = useQuery(FirstStepsDocument, { fetchPolicy: 'cache-and-network' });
  usePageTitle(words.title);
  if (!data)
    return <div className="page">{error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}</div>;
  const steps = data.firstSteps;
  if (steps.length === 0)
    return (
      <div className="page">
        <Empty title={words.nothing}>{words.nothingWhy}</Empty>
      </div>
    );
  const done = steps.filter(({ isDone }) => isDone).length;
  const next = steps.find(({ isDone }) => !isDone);
  const units = steps.find(({ kind }) => kind === 'UNITS')?.count ?? 0;
  return (
    <div className="page">
      <h1>{words.title}</h1>
      <p className="lead">{next ? words.intro(done, steps.length) : words.finished}</p>
      <ol className="first-steps">
        {steps.map((step, at) => (
          <StepItem
            key={step.kind}
            {...{ step, units, isNext: step === next }}
            tellsRole={at === 0 || roleFor(steps[at - 1]!) !== roleFor(step)}
          />
        ))}
      </ol>
    </div>
  );
}

interface StepProps {
  step: Step;
  units: number;
  isNext: boolean;
  /** The step before it is of somebody else. */
  tellsRole: boolean;
}

function StepItem({ step, units, isNext, tellsRole }: StepProps) {
  const texts = useTexts();
  const words = texts.firstDay;
  const viewer = useViewer();
  const { kind, isDone, count, missing } = step;
  const role = roleFor(step);
  const { name, how, go } = words.steps[kind];
  const counted = words.counted[kind];
  const lacks = missing.length > 0 ? words.missing[kind]?.(missing.length) : undefined;
  return (
    <li className="first-step" aria-current={isNext ? 'step' : undefined}>
      <h2>
        {name} <Badge tone={isDone ? 'good' : isNext ? 'warn' : 'neutral'}>{words.state(isDone, isNext)}</Badge>
      </h2>
      <p>
        {how} {counted && count > 0 ? counted(count, units) : null}
      </p>
      {lacks ? (
        <>
          <p>{lacks}</p>
          <ul>
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      ) : null}
      {holds(viewer, role) ? (
        <ButtonLink look={isNext ? 'primary' : 'plain'} to={placeOf(step)}>
          {go}
        </ButtonLink>
      ) : isDone || !tellsRole ? null : (
        <p className="hint">{words.doneBy(texts.role[role])}</p>
      )}
    </li>
  );
}
