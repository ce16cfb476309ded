import { useQuery } from '@apollo/client/react';
import { parseVietnameseDate } from '@ke-hoach/forms';
import { graphql } from '../../gql/gql.ts';
import type { ReportsAsked } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-duties.ts';
import type { SelectableUnit } from '../../units/unit-selection.ts';
import { UnitSelectionField } from '../../units/unit-selection-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
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
          <SelectField
            label={words.entry.form}
            mistake={mistakes.formId}
            value={draft.formId}
            options={[
              { value: '', title: words.choose },
              ...forms.map((form) => ({
                value: form.id,
                title:
                  texts.titleOf(form) +
                  (forms.some(({ id, title }) => id !== form.id && title === form.title) ? ` (${form.key})` : ''),
              })),
            ]}
            onChange={choose}
          />
        )}
        {isEdit || periods.length === 0 ? null : (
          <SelectField
            label={words.entry.period}
            mistake={mistakes.periodId}
            value={draft.periodId}
            options={[
              { value: '', title: words.choose },
              ...periods.map((period) => ({ value: period.id, title: texts.periodName(period) })),
            ]}
            onChange={(periodId) => onChange({ periodId })}
          />
        )}
        <SelectField
          label={words.entry.version}
          hint={words.versionHint}
          mistake={mistakes.versionId}
          value={draft.versionId}
          options={[
            { value: '', title: words.latest },
            ...versions.map(({ id, number }) => ({ value: id, title: texts.fill.version(number) })),
          ]}
          onChange={(versionId) => onChange({ versionId })}
        />
        <SelectField
          label={words.entry.asks}
          hint={words.asksHint}
          mistake={mistakes.asks}
          value={draft.asks}
          options={(Object.keys(words.asks) as ReportsAsked[]).map((asks) => ({
            value: asks,
            title: words.asks[asks],
          }))}
          onChange={(asks) => onChange({ asks: asks as ReportsAsked })}
        />
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
