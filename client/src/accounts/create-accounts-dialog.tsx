import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { Role } from '../gql/graphql.ts';
import { SheetInput } from '../sheets/sheet-input.tsx';
import type { Sheet } from '../sheets/sheet.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { useStepFocus } from '../ui/use-step-focus.ts';
import { AccountDialog } from './account-dialog.tsx';
import type { IssuedSlip } from './activation-slips.tsx';
import { mustMend, peopleOf, peopleRows, type MatchedPerson, type PersonRow } from './people-rows.ts';
import { PeopleTable } from './people-table.tsx';
import { useAsk } from './use-ask.ts';

const MatchPeopleDocument = graphql(`
  query MatchPeople($input: MatchPeopleInput!) {
    matchPeople(input: $input) {
      verdict
      login
      unitId
      unitName
    }
  }
`);

const CreateAccountsDocument = graphql(`
  mutation CreateAccounts($input: CreateAccountsInput!) {
    createAccounts(input: $input) {
      __typename
      ... on SlipsIssued {
        slips {
          ...Slips_slip
        }
      }
      ... on AccountRefused {
        refusal
        index
      }
    }
  }
`);

interface Props {
  unit: { id: string; name: string };
  onClose: () => void;
  onIssued: (slips: readonly IssuedSlip[]) => void;
}

/** Accounts for one person or a sheet of them, at the unit and those below it: compared first, then made. */
export function CreateAccountsDialog({ unit, onClose, onIssued }: Props) {
  const texts = useTexts();
  const words = texts.accounts;
  const client = useApolloClient();
  const [mutate] = useMutation(CreateAccountsDocument);
  const { ask, busy, failure } = useAsk();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [usual, setUsual] = useState<readonly Role[]>(['REPORTER']);
  const [compared, setCompared] = useState<{ rows: PersonRow[]; matches: readonly MatchedPerson[] } | null>(null);
  const [mistake, setMistake] = useState<string | null>(null);
  const step = useStepFocus<HTMLDivElement>(compared === null);

  const compare = () => {
    const rows = peopleRows(sheet?.cells ?? [], texts.role);
    const isComplete = rows.length > 0 && (usual.length > 0 || rows.every(({ roles }) => roles.length > 0));
    setMistake(isComplete ? null : words.incomplete);
    if (!isComplete) return;
    void ask(async () => {
      const asked = rows.map(({ name, login, unitName }) => ({ name, login, unitName }));
      const input = { underId: unit.id, rows: asked };
      const { data } = await client.query({
        query: MatchPeopleDocument,
        variables: { input },
        fetchPolicy: 'no-cache',
      });
      setCompared({ rows, matches: data!.matchPeople });
      return false;
    });
  };
  const make = ({ rows, matches }: NonNullable<typeof compared>) => {
    const mend = rows.some((row, index) => mustMend(row, matches[index]!));
    setMistake(mend ? words.mend : null);
    if (mend) return;
    const people = peopleOf(rows, matches, usual);
    void ask(async (idempotencyKey) => {
      const { data } = await mutate({ variables: { input: { unitId: unit.id, people, idempotencyKey } } });
      const result = data!.createAccounts;
      if (result.__typename === 'AccountRefused') {
        setMistake(words.refused(people[result.index]?.name ?? '', words.refusal[result.refusal]));
        return false;
      }
      const unitsOf = (login: string) => [
        ...new Set(matches.filter((match) => match.login === login).map(({ unitName }) => unitName ?? '')),
      ];
      onIssued(result.slips.map((slip) => ({ ...slip, units: unitsOf(slip.login) })));
      return true;
    });
  };
  const toggle = (role: Role) =>
    setUsual(usual.includes(role) ? usual.filter((other) => other !== role) : [...usual, role]);

  return (
    <AccountDialog
      {...{ title: words.addTitle(unit.name), busy, failure, mistake, onClose, wide: true }}
      does={compared ? words.make : texts.units.preview}
      onDo={() => (compared ? make(compared) : compare())}
      other={
        compared ? (
          <Button
            onClick={() => {
              setMistake(null);
              setCompared(null);
            }}
          >
            {texts.units.back}
          </Button>
        ) : null
      }
    >
      <div ref={step} className="stack step">
        {compared ? <PeopleTable {...compared} usual={usual} /> : null}
        <div className="stack" hidden={compared !== null}>
          <SheetInput label={words.paste} hint={words.pasteHint} onSheet={setSheet} />
          <fieldset className="unit-selector">
            <legend className="label">{words.roles}</legend>
            {(Object.keys(texts.role) as Role[]).map((role) => (
              <label key={role} className="tick">
                <input type="checkbox" checked={usual.includes(role)} onChange={() => toggle(role)} />
                {texts.role[role]}
              </label>
            ))}
          </fieldset>
        </div>
      </div>
    </AccountDialog>
  );
}
