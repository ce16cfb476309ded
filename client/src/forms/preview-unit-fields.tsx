import { useQuery } from '@apollo/client/react';
import type { Form } from '@ke-hoach/forms';
import { useEffect, useState } from 'react';
import { followedBy, useAllPages } from '../apollo/pages.ts';
import type { UnitKind } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Loading } from '../ui/loading.tsx';
import { byUnitName } from '../units/by-unit-name.ts';
import { PreviewKindField } from './preview-kind-field.tsx';
import { PreviewReportDocument, PreviewUnitsDocument } from './preview-operations.ts';
import { previewedAs, yearBefore, type PreviewedAs } from './previewed-as.ts';

/** As whom the form is shown, kept when another period is looked at: the unit where it has a report there too. */
export interface SeenAs {
  kind: UnitKind | '';
  unitId: string;
  /** With what it handed in a year before. */
  filled: boolean;
}

interface Props {
  formId: string;
  form: Form;
  /** Empty as long as none is chosen: then there is no unit to choose either. */
  periodId: string;
  seenAs: SeenAs;
  onChange: (part: Partial<SeenAs>) => void;
  onPreview: (as: PreviewedAs | null) => void;
}

/** As which kind of unit and which unit of one period the form is shown, and whether with last year's answers. */
export function PreviewUnitFields({ formId, form, periodId, seenAs, onChange, onPreview }: Props) {
  const texts = useTexts();
  const { previewing } = texts;
  const [reportId, setReport] = useState('');
  const { kind, filled } = seenAs;
  const none = periodId === '';
  const { data, error, refetch, fetchMore } = useQuery(PreviewUnitsDocument, {
    variables: { formId, periodId },
    fetchPolicy: 'network-only',
    skip: none,
  });
  const pages = useAllPages(data?.reports.pageInfo, (after) =>
    fetchMore({
      variables: { after },
      updateQuery: (before, { fetchMoreResult: next }) => ({ reports: followedBy(before.reports, next.reports) }),
    }),
  );
  // Which unit is the first of a kind is known once all are here.
  const all = pages.isWhole || pages.error ? (data?.reports.edges ?? []) : [];
  const found = all.map(({ node }) => node).sort(byUnitName);
  const kinds = (Object.keys(texts.unitKind) as UnitKind[]).filter((one) =>
    found.some(({ unit }) => unit.kind === one),
  );
  const asked = kinds.includes(kind as UnitKind) ? kind : '';
  const ofKind = found.filter(({ unit }) => asked === '' || unit.kind === asked);
  // Who asks for a kind sees the form as its first unit until another is chosen.
  const chosen =
    ofKind.find(({ id }) => id === reportId) ??
    ofKind.find(({ unit }) => unit.id === seenAs.unitId) ??
    (asked === '' ? undefined : ofKind[0]);
  const choose = (id: string) => {
    setReport(id);
    onChange({ unitId: found.find((one) => one.id === id)?.unit.id ?? '' });
  };
  const seen = useQuery(PreviewReportDocument, {
    variables: { id: chosen?.id ?? '', formId, unitId: chosen?.unit.id ?? '' },
    skip: !chosen,
  });
  const report = chosen ? seen.data?.report : null;
  const before = report && seen.data ? yearBefore(seen.data) : null;
  useEffect(() => {
    if (!report) return;
    onPreview(previewedAs(form, report, filled ? before : null));
    return () => onPreview(null);
    // Only a choice begins anew: what is typed follows the edits of the form by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [report?.id, filled, before?.id]);
  return (
    <>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {pages.error ? <Failure error={pages.error} retry={pages.retry} /> : null}
      {seen.error ? <Failure error={seen.error} retry={() => void seen.refetch()} /> : null}
      {none || error || pages.error || pages.isWhole ? null : <Loading />}
      <PreviewKindField
        {...{ kinds, kind: asked }}
        onKind={(next) => {
          setReport('');
          onChange({ kind: next, unitId: '' });
        }}
      />
      <Labelled label={previewing.unit}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={chosen?.id ?? ''}
            disabled={found.length === 0}
            onChange={({ target }) => choose(target.value)}
          >
            {asked === '' ? <option value="">{previewing.noUnit}</option> : null}
            {ofKind.map(({ id, unit }) => (
              <option key={id} value={id}>
                {unit.name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {chosen && report ? (
        before ? (
          <label className="tick">
            <input type="checkbox" checked={filled} onChange={({ target }) => onChange({ filled: target.checked })} />
            {previewing.withLastYear(chosen.unit.name)}
          </label>
        ) : (
          <p className="quiet small">{previewing.noLastYear(chosen.unit.name)}</p>
        )
      ) : null}
    </>
  );
}
