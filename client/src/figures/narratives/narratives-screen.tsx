import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CountedReports, NarrativePlansQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-figures.ts';
import '../../texts/vi-narratives.ts';
import '../../texts/vi-office.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { FindField } from '../../ui/find-field.tsx';
import { Loading } from '../../ui/loading.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { Choice } from '../choice.tsx';
import { NarrativeFieldsDocument, NarrativePlansDocument } from './narrative-operations.ts';
import { NarrativeList } from './narrative-list.tsx';
import '../figures.css';

type Plan = NarrativePlansQuery['plans']['edges'][number]['node'];

/** What reports wrote in answer to one question, one after the other; what is asked stands in the address. */
export function NarrativesScreen() {
  const texts = useTexts();
  const { data, error, refetch } = useQuery(NarrativePlansDocument);
  usePageTitle(texts.narratives.title);
  const plans = (data?.plans.edges ?? [])
    .map(({ node }) => node)
    .filter(({ state }) => state !== 'DRAFT' && state !== 'CONSULTING')
    .sort((left, right) => right.year - left.year);
  return (
    <div className="page figures-page">
      <header>
        <div>
          <h1>{texts.narratives.title}</h1>
          <p>{texts.narratives.intro}</p>
        </div>
        <ButtonLink to="/figures">{texts.figures.title}</ButtonLink>
      </header>
      {error ? <Failure error={error} retry={() => void refetch()} /> : null}
      {data ? (
        plans.length > 0 ? (
          <Asked plans={plans} />
        ) : (
          <Empty title={texts.plans.emptyTitle}>{texts.plans.empty}</Empty>
        )
      ) : error ? null : (
        <Loading />
      )}
    </div>
  );
}

function Asked({ plans }: { plans: readonly Plan[] }) {
  const texts = useTexts();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState(search.get('text') ?? '');
  const looked = useSettled(typed.trim());
  const plan =
    plans.find(({ id }) => id === search.get('plan')) ?? plans.find(({ isInvented }) => !isInvented) ?? plans[0]!;
  const periodId = search.get('period') ?? '';
  const counted: CountedReports = search.get('counted') === 'accepted' ? 'ACCEPTED' : 'SUBMITTED';
  const { data, error, refetch } = useQuery(NarrativeFieldsDocument, { variables: { planId: plan.id } });
  const fields = data?.narrativeFields ?? [];
  // Names and numbers of documents are texts too, and seldom what people come to read; what must be answered is there.
  const field =
    fields.find((one) => one.field === search.get('field')) ??
    fields.find(({ isLong, isRequired }) => isLong && isRequired) ??
    fields.find(({ isLong }) => isLong) ??
    fields[0];
  const ask = (part: Record<string, string>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(part)) {
          if (value === '') next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  const forms = [...new Set(fields.map(({ form }) => form))];
  return (
    <div className="figures">
      <form className="panel stack" aria-label={texts.figures.question} onSubmit={(event) => event.preventDefault()}>
        <SelectField
          label={texts.figures.plan}
          value={plan.id}
          options={plans.map(({ id, year, title }) => ({ value: id, title: `${texts.plans.year(year)}: ${title}` }))}
          onChange={(planId) => ask({ plan: planId, period: '', field: '' })}
        />
        <SelectField
          label={texts.figures.series}
          value={periodId}
          options={[
            { value: '', title: texts.figures.allSeries },
            ...plan.periods.map((period) => ({ value: period.id, title: texts.periodName(period) })),
          ]}
          onChange={(period) => ask({ period })}
        />
        {fields.length > 0 ? (
          <SelectField
            label={texts.narratives.field}
            value={field?.field ?? ''}
            options={forms.map((form) => ({
              title: form,
              options: fields
                .filter((one) => one.form === form)
                .map((one) => ({ value: one.field, title: texts.titleOf(one) })),
            }))}
            onChange={(chosen) => ask({ field: chosen })}
          />
        ) : null}
        <FindField
          label={texts.narratives.find}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            ask({ text: text.trim() });
          }}
        />
        <Choice
          label={texts.figures.counted}
          names={texts.figures.countedChoice}
          value={counted}
          onChange={(name) => ask({ counted: name === 'ACCEPTED' ? 'accepted' : '' })}
        />
      </form>
      <div className="stack figures-answer">
        {error ? <Failure error={error} retry={() => void refetch()} /> : null}
        {data && !field ? <Empty title={texts.narratives.noFieldTitle}>{texts.narratives.noField}</Empty> : null}
        {field ? (
          <NarrativeList
            key={field.field}
            title={texts.titleOf(field)}
            question={{
              field: field.field,
              counted,
              filter: { planIds: [plan.id], ...(periodId ? { periodIds: [periodId] } : {}) },
              ...(looked ? { search: looked } : {}),
            }}
          />
        ) : null}
      </div>
    </div>
  );
}
