import { Link } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { PlanPeriodsTable_assignmentFragment, PlanPeriodsTable_periodFragment } from '../gql/graphql.ts';
import { isNotOpen } from '../reports/board-view.ts';
import { DueLine } from '../reports/due-line.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-duties.ts';
import { Button } from '../ui/button.tsx';
import { chosenUnits } from '../units/chosen-units.ts';
import type { DutyWish } from './duties/duty-dialog.tsx';

graphql(`
  fragment PlanPeriodsTable_assignment on Assignment {
    id
    unitKinds
    exceptUnits {
      id
      name
      kind
    }
    alsoUnits {
      id
      name
      kind
    }
    responsibleOn
    asks
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
      closes
      dueAbove
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
      optional
    }
  }
`);

graphql(`
  fragment PlanPeriodsTable_period on Period {
    id
    name
    series
    opens
    closes
    dueAbove
    dataFrom
    dataTo
    due {
      date
      inclusive
      lastDay
      daysLeft
    }
  }
`);

interface Props {
  plan: { id: string; title: string };
  assignments: readonly PlanPeriodsTable_assignmentFragment[];
  periods: readonly PlanPeriodsTable_periodFragment[];
  today: string;
  /** What the office may do to a period or an assignment; without it the table is only read. */
  onWish?: (wish: DutyWish) => void;
}

/** Which form is due when, from whom; periods nothing is asked for yet come last. */
export function PlanPeriodsTable({ plan, assignments, periods, today, onWish }: Props) {
  const texts = useTexts();
  const words = texts.setDuties;
  const empty = periods.filter(({ id }) => !assignments.some(({ period }) => period.id === id));
  const doing = (tasks: readonly Task[], wish: Omit<DutyWish, 'task'>, period: string, form: string) =>
    onWish ? (
      <td className="no-print">
        <div className="row tight">
          {tasks.map((task) => (
            <Button
              key={task}
              look="ghost"
              aria-label={words.actionOn(words[task], period, form)}
              onClick={() => onWish({ ...wish, task })}
            >
              {words[task]}
            </Button>
          ))}
        </div>
      </td>
    ) : null;
  const span = (period: PlanPeriodsTable_periodFragment) => (
    <>
      <td>{texts.duties.dataSpan(period.dataFrom, period.dataTo)}</td>
      <td>
        <span className="cell-title">{texts.plans.dueColumn}</span>
        <DueLine due={period.due} />
        {period.dueAbove ? (
          <div className="quiet small">{words.dueAbove(texts.write.fullDate(period.dueAbove))}</div>
        ) : null}
      </td>
    </>
  );
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
            {onWish ? (
              <th scope="col" className="no-print">
                {words.actions}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {assignments.map((assignment) => (
            <tr key={assignment.id}>
              <th scope="row">{texts.periodName(assignment.period)}</th>
              {span(assignment.period)}
              <td className="form-given">
                <Link to={formPage(assignment)} state={{ plan: { id: plan.id, title: plan.title } }}>
                  {texts.titleOf(assignment.form)}
                </Link>
                {assignment.version ? (
                  <span className="quiet small"> ({texts.fill.version(assignment.version.number)})</span>
                ) : null}
              </td>
              <td>
                <span className="cell-title">{texts.plans.who}</span>
                {chosenUnits(texts, assignment)}
              </td>
              <td>
                {assignment.asks === 'ONE'
                  ? texts.coverage.reportsInWords(assignment.coverage.received, assignment.coverage.expected)
                  : null}
                {assignment.asks === 'OPTIONAL' ? texts.coverage.optionalInWords(assignment.coverage.optional) : null}
                {assignment.asks === 'ANY_NUMBER' ? (
                  <Link to={`/entries/${assignment.id}`}>
                    {texts.coverage.optionalInWords(assignment.coverage.optional)}
                  </Link>
                ) : null}
                {assignment.coverage.missing > 0
                  ? isNotOpen(assignment.period, today)
                    ? `; ${texts.coverage.notOpen.toLocaleLowerCase()}`
                    : texts.coverage.missingCount(assignment.coverage.missing)
                  : ''}
              </td>
              {doing(
                ['editPeriod', 'editAssignment', 'withdraw'],
                { period: assignment.period, assignment },
                texts.periodName(assignment.period),
                texts.titleOf(assignment.form),
              )}
            </tr>
          ))}
          {empty.map((period) => (
            <tr key={period.id}>
              <th scope="row">{texts.periodName(period)}</th>
              {span(period)}
              <td colSpan={3} className="quiet">
                {words.unassigned}
              </td>
              {doing(['editPeriod', 'assign', 'removePeriod'], { period }, texts.periodName(period), '')}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The form as a unit sees it, in the version that the plan asks for. */
const formPage = ({ form, version }: PlanPeriodsTable_assignmentFragment) =>
  `/forms/${form.id}${version ? `?version=${version.number}` : ''}`;

type Task = 'editPeriod' | 'removePeriod' | 'editAssignment' | 'withdraw' | 'assign';
