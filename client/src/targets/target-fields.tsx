import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { PlanTargets_planFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-targets.ts';
import { Labelled } from '../ui/labelled.tsx';
import { SelectField } from '../ui/select-field.tsx';
import type { SelectableUnit } from '../units/unit-selection.ts';
import { UnitSelectionField } from '../units/unit-selection-field.tsx';
import { OnlyFields } from './only-fields.tsx';
import { OwnValuesField } from './own-values-field.tsx';
import { measureKey, type TargetDraft } from './target-draft.ts';
import { MeasurablesOfPlanDocument } from './target-operations.ts';

interface Props {
  plan: PlanTargets_planFragment;
  draft: TargetDraft;
  mistakes: Readonly<Record<string, string>>;
  /** Units that the target names one by one as it stands. */
  named: readonly SelectableUnit[];
  onChange: (part: Partial<TargetDraft>) => void;
}

/** What is set of a target. */
export function TargetFields({ plan, draft, mistakes, named, onChange }: Props) {
  const texts = useTexts();
  const words = texts.targets;
  const { data } = useQuery(MeasurablesOfPlanDocument, { variables: { planId: plan.id } });
  const registers = useMemo(() => {
    const forms = plan.assignments.filter(({ asks }) => asks === 'ANY_NUMBER').map(({ form }) => form);
    return [...new Map(forms.map((form) => [form.id, form])).values()];
  }, [plan.assignments]);
  const register = registers.find((form) => measureKey({ entriesOf: form.id }) === draft.measure);
  const text = (name: 'title' | 'titleEn', hint?: string) => (
    <Labelled label={words.entry[name]} hint={hint} mistake={mistakes[name]}>
      {(given) => (
        <input
          {...given}
          className="control"
          maxLength={300}
          value={draft[name]}
          onChange={(event) => onChange({ [name]: event.target.value })}
        />
      )}
    </Labelled>
  );
  const choice = <K extends 'relation' | 'afterMerger'>(name: K, options: Record<string, string>) => (
    <SelectField
      label={words.entry[name]}
      value={draft[name]}
      options={Object.entries(options).map(([value, title]) => ({ value, title }))}
      onChange={(value) => onChange({ [name]: value } as Partial<TargetDraft>)}
    />
  );
  return (
    <>
      {text('title', words.titleHint)}
      {text('titleEn')}
      <div className="duty-pair">
        <SelectField
          label={words.entry.measure}
          mistake={mistakes.measure}
          value={draft.measure}
          options={[
            { value: '', title: words.choose },
            {
              title: words.measureGroups.figures,
              options: (data?.measurables ?? []).map((one) => ({
                value: measureKey(one),
                title: texts.titleOf(one) + (one.unit ? ` (${one.unit})` : ''),
              })),
            },
            ...(registers.length > 0
              ? [
                  {
                    title: words.measureGroups.registers,
                    options: registers.map((form) => ({
                      value: measureKey({ entriesOf: form.id }),
                      title: texts.titleOf(form),
                    })),
                  },
                ]
              : []),
          ]}
          onChange={(measure) => onChange({ measure, only: null })}
        />
        <SelectField
          label={words.entry.period}
          hint={words.periodHint}
          mistake={mistakes.periodId}
          value={draft.periodId}
          options={[
            { value: '', title: words.choose },
            ...plan.periods.map((period) => ({ value: period.id, title: texts.periodName(period) })),
          ]}
          onChange={(periodId) => onChange({ periodId })}
        />
      </div>
      {register ? (
        <OnlyFields
          planId={plan.id}
          formId={register.id}
          only={draft.only}
          mistake={mistakes.only}
          onChange={(only) => onChange({ only })}
        />
      ) : null}
      <div className="duty-pair">
        {choice('relation', words.relation)}
        <Labelled label={words.entry.value} mistake={mistakes.value}>
          {(given) => (
            <input
              {...given}
              className="control"
              inputMode="decimal"
              value={draft.value}
              onChange={(event) => onChange({ value: event.target.value })}
            />
          )}
        </Labelled>
      </div>
      {choice('afterMerger', words.afterMerger)}
      <UnitSelectionField
        label={words.entry.units}
        under={plan.owner.id}
        named={named}
        selection={draft.selection}
        onChange={(selection) => onChange({ selection })}
      />
      {mistakes.units ? (
        <p className="mistake" role="alert">
          {mistakes.units}
        </p>
      ) : null}
      <OwnValuesField
        under={plan.owner.id}
        values={draft.ownValues}
        mistake={mistakes.ownValues}
        onChange={(ownValues) => onChange({ ownValues })}
      />
    </>
  );
}
