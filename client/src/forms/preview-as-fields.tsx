import { useQuery } from '@apollo/client/react';
import type { Form } from '@ke-hoach/forms';
import { useState } from 'react';
import { followedBy, useAllPages } from '../apollo/pages.ts';
import type { UnitKind } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Loading } from '../ui/loading.tsx';
import { PreviewKindField } from './preview-kind-field.tsx';
import { PreviewPeriodsDocument } from './preview-operations.ts';
import { PreviewUnitFields, type SeenAs } from './preview-unit-fields.tsx';
import type { PreviewedAs } from './previewed-as.ts';

interface Props {
  formId: string;
  form: Form;
  onPreview: (as: PreviewedAs | null) => void;
}

/** In which period, as which kind of unit and which unit the form is shown, and whether with last year's answers. */
export function PreviewAsFields({ formId, form, onPreview }: Props) {
  const texts = useTexts();
  const { previewing } = texts;
  const [periodId, setPeriod] = useState('');
  const [seenAs, setSeenAs] = useState<SeenAs>({ kind: '', unitId: '', filled: false });
  const { kind } = seenAs;
  const change = (part: Partial<SeenAs>) => setSeenAs((before) => ({ ...before, ...part }));
  const { data, error, refetch, fetchMore } = useQuery(PreviewPeriodsDocument, { fetchPolicy: 'network-only' });
  const plans = useAllPages(data?.plans.pageInfo, (after) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: next }) => ({ plans: followedBy(before.plans, next.plans) }),
    }),
  );
  if (!data) return error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />;
  const assigned = data.plans.edges.flatMap(({ node: { year, assignments } }) =>
    assignments.flatMap(({ id, form: { id: of }, period }) => (of === formId ? [{ id, period, year }] : [])),
  );
  if (plans.isWhole && assigned.length === 0) {
    return (
      <div className="preview-as">
        <p className="quiet small">{previewing.notAssigned}</p>
        <PreviewKindField
          kinds={Object.keys(texts.unitKind) as UnitKind[]}
          kind={kind}
          onKind={(next) => change({ kind: next })}
        />
        <p role="status" className="quiet small">
          {kind === '' ? null : previewing.blankAs(texts.unitKind[kind])}
        </p>
      </div>
    );
  }
  return (
    <div className="preview-as">
      {plans.error ? <Failure error={plans.error} retry={plans.retry} /> : null}
      <Labelled label={previewing.period}>
        {(given) => (
          <select {...given} className="control" value={periodId} onChange={({ target }) => setPeriod(target.value)}>
            <option value="">{previewing.noPeriod}</option>
            {assigned.map(({ id, period, year }) => (
              <option key={id} value={period.id}>
                {previewing.periodOf(texts.periodName(period), year)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <PreviewUnitFields key={periodId} {...{ formId, form, periodId, seenAs, onPreview }} onChange={change} />
    </div>
  );
}
