import type { PlanScreen_planFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-plans.ts';
import { ButtonLink } from '../ui/button.tsx';

/** While a plan is written: its forms, the version each will have, and the way to change it before the issue. */
export function PlanForms({ plan }: { plan: PlanScreen_planFragment }) {
  const texts = useTexts();
  const words = texts.planWork;
  const forms = [...new Map(plan.assignments.map((assignment) => [assignment.form.id, assignment])).values()];
  if (forms.length === 0) return null;
  return (
    <section className="stack no-print" aria-labelledby="plan-forms">
      <h2 id="plan-forms">{words.forms}</h2>
      <ul className="plain stack tight">
        {forms.map(({ form, version }) => (
          <li key={form.id} className="row between">
            <span>
              {texts.titleOf(form)}{' '}
              <span className="quiet small">
                ({version ? texts.fill.version(version.number) : words.latestAtIssue})
              </span>
            </span>
            <ButtonLink to={`/forms/${form.id}/edit`} aria-label={words.editForm(texts.titleOf(form))}>
              {words.changeForm}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
