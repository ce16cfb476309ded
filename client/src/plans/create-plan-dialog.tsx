import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import { graphql } from '../gql/gql.ts';
import { useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-plans.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { CreatePlanDocument } from './plan-operations.ts';
import { PlanStartField } from './plan-start-field.tsx';

const PlanTypesDocument = graphql(`
  query PlanTypes {
    today
    planExamples {
      name
      movement
      tasks
      bases
      periods
    }
    forms(purpose: PLAN, first: 50) {
      edges {
        node {
          id
          title
          titleEn
          versions {
            id
          }
        }
      }
    }
  }
`);

interface Props {
  /** There is no plan yet: an example is the nearest beginning. */
  isFirst: boolean;
  onClose: () => void;
  onCreated: (id: string, fromExample: boolean) => void;
}

/** Begins a plan from a plan type: with what, the office that leads it, the year, what it is called. */
export function CreatePlanDialog({ isFirst, onClose, onCreated }: Props) {
  const texts = useTexts();
  const words = texts.planWork;
  const viewer = useViewer();
  const offices = viewer.roles.filter(({ role }) => role === 'DESIGNER').map(({ unit }) => unit);
  const { data, error, refetch } = useQuery(PlanTypesDocument);
  const [create] = useMutation(CreatePlanDocument);
  const key = useIntentionKey();
  const [typed, setTyped] = useState<
    Partial<Record<'start' | 'type' | 'office' | 'year' | 'title' | 'movement', string>>
  >({});
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  if (!data) {
    return (
      <Dialog title={words.create} onClose={onClose}>
        {error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />}
      </Dialog>
    );
  }
  const types = data.forms.edges.map(({ node }) => node).filter(({ versions }) => versions.length > 0);
  if (types.length === 0) {
    return (
      <Dialog title={words.create} onClose={onClose}>
        <Notice tone="warn">
          <p>{words.noType}</p>
        </Notice>
        <div className="dialog-actions">
          <Button onClick={onClose}>{texts.action.cancel}</Button>
          <ButtonLink look="primary" to="/forms/new?from=example&purpose=PLAN">
            {words.beginType}
          </ButtonLink>
        </div>
      </Dialog>
    );
  }
  const year = typed.year ?? data.today.slice(0, 4);
  const start = typed.start ?? (isFirst ? (data.planExamples[0]?.name ?? '') : '');
  const example = data.planExamples.find(({ name }) => name === start);
  const wish = {
    ...{ type: types[0]?.id ?? '', office: offices[0]?.id ?? '', start, year },
    title: example ? words.exampleTitle(example.movement, year.trim()) : '',
    ...{ movement: example?.movement ?? '', ...typed },
  };
  const mistakes = {
    year: /^20\d\d$/.test(wish.year.trim()) ? null : words.badYear,
    title: wish.title.trim() === '' ? words.entryMissing : null,
    movement: wish.movement.trim() === '' ? words.entryMissing : null,
  };
  const begin = async () => {
    setAsked(true);
    if (Object.values(mistakes).some((mistake) => mistake !== null)) return;
    setBusy(true);
    try {
      const input = {
        ...{ unitId: wish.office, planTypeId: wish.type, year: Number(wish.year) },
        ...{ title: wish.title, movement: wish.movement, idempotencyKey: key.current() },
        example: example?.name ?? null,
      };
      const { data: made } = await create({ variables: { input } });
      key.done();
      if (made) onCreated(made.createPlan.id, example !== undefined);
    } catch (thrown) {
      setFailure(thrown);
      setBusy(false);
    }
  };
  const change = (entry: keyof typeof wish) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, [entry]: event.target.value });
  return (
    <Dialog title={words.create} onClose={onClose}>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <PlanStartField
        examples={data.planExamples}
        chosen={start}
        onChange={(name) => setTyped({ ...typed, start: name })}
      />
      <Labelled label={words.entry.type}>
        {(given) => (
          <select {...given} className="control" value={wish.type} onChange={change('type')}>
            {types.map((type) => (
              <option key={type.id} value={type.id}>
                {texts.titleOf(type)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {offices.length > 1 ? (
        <Labelled label={words.entry.office}>
          {(given) => (
            <select {...given} className="control" value={wish.office} onChange={change('office')}>
              {offices.map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ) : null}
      {(['year', 'title', 'movement'] as const).map((entry) => (
        <Labelled
          key={entry}
          label={words.entry[entry]}
          hint={entry === 'movement' ? words.movementHint : undefined}
          mistake={asked ? mistakes[entry] : null}
        >
          {(given) => (
            <input
              {...given}
              className="control"
              inputMode={entry === 'year' ? 'numeric' : undefined}
              maxLength={300}
              value={wish[entry]}
              onChange={change(entry)}
            />
          )}
        </Labelled>
      ))}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        <Button look="primary" busy={busy} onClick={() => void begin()}>
          {words.begin}
        </Button>
      </div>
    </Dialog>
  );
}
