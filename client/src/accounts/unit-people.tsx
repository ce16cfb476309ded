import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { UnitPeople_personFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-account.ts';
import '../texts/vi-units.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Badge, Notice } from '../ui/notice.tsx';
import { useStepFocus } from '../ui/use-step-focus.ts';
import { ActivationSlips, type IssuedSlip } from './activation-slips.tsx';
import { CreateAccountsDialog } from './create-accounts-dialog.tsx';
import { daysOfRole } from './days-of-role.ts';
import { DescribePersonDialog } from './describe-person-dialog.tsx';
import { DisableAccountDialog } from './disable-account-dialog.tsx';
import { EnableAccountDialog } from './enable-account-dialog.tsx';
import { EndRoleDialog } from './end-role-dialog.tsx';
import { EndSessionsDialog } from './end-sessions-dialog.tsx';
import { FormerPeople } from './former-people.tsx';
import { NamedPeople } from './named-people.tsx';
import { GiveRoleDialog } from './give-role-dialog.tsx';
import { HandoverText } from './handover-text.tsx';
import { PersonActions, type PersonDialog } from './person-actions.tsx';
import { ReplacePersonDialog } from './replace-person-dialog.tsx';
import { ResetAccountDialog } from './reset-account-dialog.tsx';

const UnitPeopleDocument = graphql(`
  query UnitPeople($id: ID!) {
    unit(id: $id) {
      id
      name
      canAdminister
      people {
        ...UnitPeople_person
      }
      handovers {
        ...HandoverText_handover
      }
      duesAhead {
        periodName
        lastDay
      }
    }
  }

  fragment UnitPeople_person on UnitPerson {
    id
    login
    name
    title
    isActivated
    isDisabled
    openSessions
    roles {
      id
      role
      from
      lastDay
      standsInFor
    }
    rolesElsewhere {
      role
      unitName
      lastDay
    }
  }
`);

type Person = UnitPeople_personFragment;
type Open =
  | { dialog: 'create'; deputyOf?: Person }
  | { dialog: PersonDialog; person: Person }
  | { dialog: 'end'; person: Person; role: Person['roles'][number] };

/** Who works at a unit, for its administrators: accounts, roles over days, codes and handovers. */
export function UnitPeople({ unitId }: { unitId: string }) {
  const texts = useTexts();
  const words = texts.accounts;
  const { data } = useQuery(UnitPeopleDocument, { variables: { id: unitId }, fetchPolicy: 'cache-and-network' });
  const [open, setOpen] = useState<Open | null>(null);
  const [slips, setSlips] = useState<readonly IssuedSlip[]>([]);
  /** Who hands over once the account of whoever takes over is made. */
  const [handsOver, setHandsOver] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const step = useStepFocus<HTMLDivElement>(slips.length > 0);
  const unit = data?.unit;
  if (!unit?.canAdminister) return null;
  const isHere = (id: string) => unit.people.some((person) => person.id === id);
  const close = () => setOpen(null);
  const done = (sentence: string) => {
    close();
    setOutcome(sentence);
  };
  const issued = (made: readonly IssuedSlip[], deputyOf?: Person) => {
    setHandsOver(deputyOf?.id ?? null);
    close();
    setOutcome(null);
    setSlips(made);
  };
  return (
    <div ref={step} className="step">
      {slips.length > 0 ? (
        <ActivationSlips
          slips={slips}
          onDone={() => {
            setSlips([]);
            const person = unit.people.find(({ id }) => id === handsOver);
            if (person) setOpen({ dialog: 'replace', person });
            setHandsOver(null);
          }}
        />
      ) : (
        <section className="stack tight no-print" aria-labelledby="unit-people">
          <div className="row between">
            <h3 id="unit-people">{words.title}</h3>
            <div className="row">
              <ButtonLink to={`/units/${unit.id}/audit`}>{words.audit}</ButtonLink>
              <Button onClick={() => setOpen({ dialog: 'create' })}>{words.add}</Button>
            </div>
          </div>
          {outcome ? (
            <Notice tone="good">
              <p>{outcome}</p>
            </Notice>
          ) : null}
          {unit.people.length === 0 ? <p className="quiet">{words.none}</p> : null}
          <ul className="plain">
            {unit.people.map((person) => (
              <li key={person.id} className="unit-person">
                <div className="row between">
                  <span>
                    <strong>{person.name}</strong>{' '}
                    <span className="quiet small">{[person.login, person.title].filter(Boolean).join(' · ')}</span>
                  </span>
                  <span className="row">
                    {person.isDisabled ? <Badge tone="bad">{texts.account.disable.disabled}</Badge> : null}
                    {person.isActivated ? null : <Badge tone="warn">{words.notActivated}</Badge>}
                  </span>
                </div>
                {unit.handovers
                  .filter(
                    ({ leaverId, deputyId }) => person.id === deputyId || (person.id === leaverId && !isHere(deputyId)),
                  )
                  .map((handover) => (
                    <Notice key={handover.id} tone="info">
                      <HandoverText handover={handover} />
                    </Notice>
                  ))}
                <ul className="plain">
                  {person.roles.map((role) => (
                    <li key={role.id} className="row between">
                      <span className="small">{[texts.role[role.role], ...daysOfRole(words, role)].join(', ')}</span>
                      <Button
                        look="ghost"
                        aria-label={words.endTitle(person.name, texts.role[role.role])}
                        onClick={() => setOpen({ dialog: 'end', person, role })}
                      >
                        {words.endRole}
                      </Button>
                    </li>
                  ))}
                </ul>
                <PersonActions person={person} onOpen={(dialog) => setOpen({ dialog, person })} />
              </li>
            ))}
          </ul>
          <FormerPeople unit={unit} />
          <NamedPeople unitId={unit.id} />
          {open?.dialog === 'create' ? (
            <CreateAccountsDialog unit={unit} onClose={close} onIssued={(made) => issued(made, open.deputyOf)} />
          ) : null}
          {open?.dialog === 'describe' ? (
            <DescribePersonDialog person={open.person} onClose={close} onDone={done} />
          ) : null}
          {open?.dialog === 'reset' ? (
            <ResetAccountDialog
              person={open.person}
              onClose={close}
              onIssued={(made) => issued(made.map((slip) => ({ ...slip, units: [unit.name] })))}
            />
          ) : null}
          {open?.dialog === 'replace' ? (
            <ReplacePersonDialog
              person={open.person}
              others={unit.people.filter(({ id, isDisabled }) => id !== open.person.id && !isDisabled)}
              dues={unit.duesAhead}
              onAdd={() => setOpen({ dialog: 'create', deputyOf: open.person })}
              onClose={close}
              onDone={done}
            />
          ) : null}
          {open?.dialog === 'give' ? (
            <GiveRoleDialog person={open.person} unit={unit} onClose={close} onDone={done} />
          ) : null}
          {open?.dialog === 'endSessions' ? (
            <EndSessionsDialog person={open.person} onClose={close} onDone={done} />
          ) : null}
          {open?.dialog === 'disable' ? (
            <DisableAccountDialog person={open.person} onClose={close} onDone={done} />
          ) : null}
          {open?.dialog === 'enable' ? (
            <EnableAccountDialog person={open.person} onClose={close} onDone={done} />
          ) : null}
          {open?.dialog === 'end' ? (
            <EndRoleDialog person={open.person} role={open.role} onClose={close} onDone={done} />
          ) : null}
        </section>
      )}
    </div>
  );
}
