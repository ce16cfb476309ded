import { graphql } from '../gql/gql.ts';
import type { PlanPeriodsTable_assignmentFragment } from '../gql/graphql.ts';
import { isNotOpen } from '../reports/board-view.ts';
import { DueLine } from '../reports/due-line.tsx';
import { useTexts } from '../texts/texts.tsx';

graphql(`
  fragment PlanPeriodsTable_assignment on Assignment {
    id
    unitKinds
    required
    form {
      id
      title
      titleEn
    }
    version {
      id
      number
    }
    period {
      id
      name
      series
      opens
      dataFrom
      dataTo
      due {
        date
        inclusive
        lastDay
        daysLeft
      }
    }
    coverage {
      expected
      received
      missing
    }
  }
`);

/** Which form is due when, from whom. */
export function PlanPeriodsTable({
  assignments,
  today,
}: {
  assignments: readonly PlanPeriodsTable_assignmentFragment[];
  today: string;
}) {
  const texts = useTexts();
  return (
    <div className="scroll panel flush" tabIndex={0} role="group" aria-label={texts.plans.periods}>
      <table className="grid plan-periods">
        <thead>
          <tr>
            <th scope="col">{texts.plans.period}</th>
            <th scope="col">{texts.plans.dataColumn}</th>
            <th scope="col">{texts.plans.dueColumn}</th>
            <th scope="col">{texts.plans.formColumn}</th>
            <th scope="col">{texts.plans.who}</th>
            <th scope="col">{texts.plans.coverage}</th>
          </tr>
        </thead>
        <tbody>
          {assignments.map((assignment) => (
            <tr key={assignment.id}>
              <th scope="row">{texts.periodName(assignment.period)}</th>
              <td>{texts.duties.dataSpan(assignment.period.dataFrom, assignment.period.dataTo)}</td>
              <td>
                <DueLine due={assignment.period.due} />
              </td>
              <td>
                {texts.titleOf(assignment.form)}
                {assignment.version ? (
                  <span className="quiet small"> ({texts.fill.version(assignment.version.number)})</span>
                ) : null}
              </td>
              <td>{assignment.unitKinds.map((kind) => texts.unitKind[kind]).join(', ')}</td>
              <td>
                {texts.coverage.reportsInWords(assignment.coverage.received, assignment.coverage.expected)}
                {assignment.coverage.missing > 0
                  ? isNotOpen(assignment.period, today)
                    ? `; ${texts.coverage.notOpen.toLocaleLowerCase()}`
                    : texts.coverage.missingCount(assignment.coverage.missing)
                  : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
