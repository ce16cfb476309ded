import { useQuery } from '@apollo/client/react';
import type { Form } from '@ke-hoach/forms';
import { useEffect, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { byUnitName } from '../units/by-unit-name.ts';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { previewedAs, yearBefore, type PreviewedAs } from './previewed-as.ts';
import { PreviewPeriodsDocument, PreviewReportDocument, PreviewUnitsDocument } from './preview-operations.ts';

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
  const [kind, setKind] = useState('');
  const [reportId, setReport] = useState('');
  const [filled, setFilled] = useState(false);
  const periods = useQuery(PreviewPeriodsDocument);
  const assigned = (periods.data?.plans.edges ?? []).flatMap(({ node: { year, assignments } }) =>
    assignments.flatMap(({ id, form: { id: of }, period }) => (of === formId ? [{ id, period, year }] : [])),
  );
  const units = useQuery(PreviewUnitsDocument, { variables: { formId, periodId }, skip: periodId === '' });
  const found = (units.data?.reports.edges ?? []).map(({ node }) => node).sort(byUnitName);
  const kinds = [...new Set(found.map(({ unit }) => unit.kind))];
  const ofKind = found.filter(({ unit }) => kind === '' || unit.kind === kind);
  // Who asks for a kind sees the form as its first unit until another is chosen.
  const chosen = ofKind.find(({ id }) => id === reportId) ?? (kind === '' ? undefined : ofKind[0]);
  const seen = useQuery(PreviewReportDocument, {
    variables: { id: chosen?.id ?? '', formId, unitId: chosen?.unit.id ?? '' },
    skip: !chosen,
  });
  const report = chosen ? seen.data?.report : null;
  const before = report && seen.data ? yearBefore(seen.data) : null;
  useEffect(() => {
    onPreview(report ? previewedAs(form, report, filled ? before : null) : null);
    // Only a choice begins anew: what is typed follows the edits of the form by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [report?.id, filled, before?.id]);
  const error = periods.error ?? units.error ?? seen.error;
  if (periods.data && assigned.length === 0) return <p className="quiet small">{previewing.notAssigned}</p>;
  return (
    <div className="preview-as">
      {error ? <Failure error={error} /> : null}
      <Labelled label={previewing.period}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={periodId}
            onChange={({ target }) => {
              setPeriod(target.value);
              setReport('');
            }}
          >
            <option value="">{previewing.noPeriod}</option>
            {assigned.map(({ id, period, year }) => (
              <option key={id} value={period.id}>
                {previewing.periodOf(texts.periodName(period), year)}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={previewing.kind}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={kind}
            disabled={kinds.length === 0}
            onChange={({ target }) => {
              setKind(target.value);
              setReport('');
            }}
          >
            <option value="">{previewing.anyKind}</option>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {texts.unitKind[one]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={previewing.unit}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={chosen?.id ?? ''}
            disabled={found.length === 0}
            onChange={({ target }) => setReport(target.value)}
          >
            {kind === '' ? <option value="">{previewing.noUnit}</option> : null}
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
            <input type="checkbox" checked={filled} onChange={({ target }) => setFilled(target.checked)} />
            {previewing.withLastYear(chosen.unit.name)}
          </label>
        ) : (
          <p className="quiet small">{previewing.noLastYear(chosen.unit.name)}</p>
        )
      ) : null}
    </div>
  );
}
