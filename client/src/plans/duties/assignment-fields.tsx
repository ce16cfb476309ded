import { useQuery } from '@apollo/client/react';
import { parseVietnameseDate } from '@ke-hoach/forms';
import { graphql } from '../../gql/gql.ts';
import type { ReportsAsked } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-duties.ts';
import type { SelectableUnit } from '../../units/unit-selection.ts';
import { UnitSelectionField } from '../../units/unit-selection-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import { asRegister, type AssignmentDraft } from './duty-draft.ts';

const FormsToAssignDocument = graphql(`
  query FormsToAssign {
    forms(purpose: null, first: 100) {
      edges {
        node {
          id
          key
          purpose
          title
          titleEn
          versions {
            id
            number
          }
        }
      }
    }
  }
`);

interface Props {
  draft: AssignmentDraft;
  mistakes: Readonly<Record<string, string>>;
  /** The plan's leading unit and its periods; no periods: the period is made in the same step. */
  ownerId: string;
  periods: readonly { id: string; name: string; series: string; dataTo: string }[];
  /** The end of the data of the period, where it is known; decides which units are offered. */
  dataTo: string | null;
  today: string;
  /** Units that the assignment names one by one as it stands. */
  named: readonly SelectableUnit[];
  /** Form and period stay when an assignment is edited. */
  isEdit: boolean;
  onChange: (part: Partial<AssignmentDraft>) => void;
}

/** Which form is given to whom, for which period. */
export function AssignmentFields({ draft, mistakes, ownerId, periods, dataTo, today, named, isEdit, onChange }: Props) {
  const texts = useTexts();
  const words = texts.setDuties;
  const { data } = useQuery(FormsToAssignDocument);
  const decidedOn = parseVietnameseDate(draft.responsibleOn) ?? dataTo ?? today;
  const forms = (data?.forms.edges ?? [])
    .map(({ node }) => node)
    .filter(({ purpose, versions }) => purpose !== 'PLAN' && versions.length > 0);
  const choose = (formId: string) => {
    const { purpose } = forms.find(({ id }) => id === formId) ?? {};
    onChange({ formId, versionId: '', ...(purpose ? asRegister(purpose, draft.periodId ? [] : periods) : {}) });
  };
  const versions = forms.find(({ id }) => id === draft.formId)?.versions ?? [];
  return (
    <>
      <div className="duty-pair">
        {isEdit ? null : (
          <Labelled label={words.entry.form} mistake={mistakes.formId}>
            {(given) => (
              <select
                {...given}
                className="control"
                value={draft.formId}
                onChange={(event) => choose(event.target.value)}
              >
                <option value="">{words.choose}</option>
                {forms.map((form) => (
                  <option key={form.id} value={form.id}>
                    {texts.titleOf(form)}
                    {forms.some(({ id, title }) => id !== form.id && title === form.title) ? ` (${form.key})` : ''}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        )}
        {isEdit || periods.length === 0 ? null : (
          <Labelled label={words.entry.period} mistake={mistakes.periodId}>
            {(given) => (
              <select
                {...given}
                className="control"
                value={draft.periodId}
                onChange={(event) => onChange({ periodId: event.target.value })}
              >
                <option value="">{words.choose}</option>
                {periods.map((period) => (
                  <option key={period.id} value={period.id}>
                    {texts.periodName(period)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        )}
        <Labelled label={words.entry.version} hint={words.versionHint} mistake={mistakes.versionId}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={draft.versionId}
              onChange={(event) => onChange({ versionId: event.target.value })}
            >
              <option value="">{words.latest}</option>
              {versions.map((version) => (
                <option key={version.id} value={version.id}>
                  {texts.fill.version(version.number)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled label={words.entry.asks} hint={words.asksHint} mistake={mistakes.asks}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={draft.asks}
              onChange={(event) => onChange({ asks: event.target.value as ReportsAsked })}
            >
              {(Object.keys(words.asks) as ReportsAsked[]).map((asks) => (
                <option key={asks} value={asks}>
                  {words.asks[asks]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <DateField
          label={words.entry.responsibleOn}
          hint={words.responsibleHint}
          mistake={mistakes.responsibleOn}
          value={draft.responsibleOn}
          onChange={(responsibleOn) => onChange({ responsibleOn })}
        />
      </div>
      <UnitSelectionField
        label={words.entry.units}
        under={ownerId}
        asOf={decidedOn < today ? decidedOn : today}
        named={named}
        selection={draft.selection}
        onChange={(selection) => onChange({ selection })}
      />
      {mistakes.units ? (
        <p className="mistake" role="alert">
          {mistakes.units}
        </p>
      ) : null}
    </>
  );
}
