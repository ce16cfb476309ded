import { useQuery } from '@apollo/client/react';
import type { OptionalDuty_dutyFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-optional.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { OptionalDutiesDocument } from './optional-operations.ts';
import { useOpenReport } from './use-open-report.ts';

/** What the units of the viewer may report though they owe nothing; nothing is shown where there is none. */
export function OptionalDuties() {
  const texts = useTexts();
  const { data } = useQuery(OptionalDutiesDocument, { fetchPolicy: 'cache-and-network' });
  const { openReport, busy, failure } = useOpenReport();
  // A report that may be given once stands in the list above from its beginning.
  const shown = (data?.optionalDuties ?? []).filter(({ report }) => !report);
  if (shown.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="duties-optional">
      <div>
        <h2 id="duties-optional">{texts.optional.title}</h2>
        <p className="quiet">{texts.optional.intro}</p>
      </div>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      <ul className="plain duties">
        {shown.map((duty) => (
          <OptionalDuty
            key={`${duty.assignment.id} ${duty.unit.id}`}
            duty={duty}
            busy={busy}
            onOpen={() => void openReport(duty.assignment.id, duty.unit.id)}
          />
        ))}
      </ul>
    </section>
  );
}

interface Props {
  duty: OptionalDuty_dutyFragment;
  busy: boolean;
  onOpen: () => void;
}

function OptionalDuty({ duty, busy, onOpen }: Props) {
  const texts = useTexts();
  const words = texts.optional;
  const { assignment, unit, canOpen, handedIn, drafts, returned } = duty;
  const { form, period, asks } = assignment;
  const isRegister = asks === 'ANY_NUMBER';
  const title = texts.titleOf(form);
  const lastDay = texts.write.fullDate(period.due.lastDay);
  const begin = isRegister ? words.add : words.begin;
  return (
    <li className="duty panel">
      <div className="duty-text">
        <h3>{title}</h3>
        <p>
          {texts.periodName(period)} · {unit.name}
        </p>
        <p className="small quiet">{texts.duties.dataSpan(period.dataFrom, period.dataTo)}</p>
      </div>
      <div className="duty-state">
        {isRegister ? <p>{words.counts(handedIn, drafts, returned)}</p> : null}
        <p className="small quiet">{period.due.daysLeft < 0 ? words.after(lastDay, canOpen) : words.until(lastDay)}</p>
      </div>
      <div className="row">
        {isRegister ? (
          <ButtonLink
            to={`/entries/${assignment.id}/${unit.id}`}
            aria-label={words.actionOn(words.register, title, unit.name)}
          >
            {words.register}
          </ButtonLink>
        ) : null}
        {canOpen ? (
          <Button look="primary" busy={busy} aria-label={words.actionOn(begin, title, unit.name)} onClick={onOpen}>
            {begin}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
