import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import { graphql } from '../gql/gql.ts';
import type { UnitApproval as Approval } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Notice } from '../ui/notice.tsx';

const UnitApprovalDocument = graphql(`
  query UnitApproval($id: ID!) {
    unit(id: $id) {
      ...UnitApproval_unit
    }
  }

  fragment UnitApproval_unit on Unit {
    id
    name
    approval {
      approval
      editRevision
      canSet
    }
  }
`);

const SetUnitApprovalDocument = graphql(`
  mutation SetUnitApproval($input: SetUnitApprovalInput!) {
    setUnitApproval(input: $input) {
      __typename
      ... on UnitApprovalSet {
        unit {
          ...UnitApproval_unit
        }
      }
      ... on UnitApprovalConflict {
        unit {
          ...UnitApproval_unit
        }
      }
    }
  }
`);

const choices: readonly Approval[] = ['NONE', 'LEADER', 'DEPUTY'];

/** Who in a unit approves its reports before they go to the office: read by its people, chosen by its leader. */
export function UnitApproval({ unitId }: { unitId: string }) {
  const texts = useTexts();
  const words = texts.report;
  const { data } = useQuery(UnitApprovalDocument, { variables: { id: unitId }, fetchPolicy: 'cache-and-network' });
  const [mutate, { loading }] = useMutation(SetUnitApprovalDocument);
  const key = useIntentionKey();
  const [chosen, setChosen] = useState<Approval | null>(null);
  const [told, setTold] = useState<{ tone: 'good' | 'warn'; sentence: string } | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const unit = data?.unit;
  if (!unit?.approval) return null;
  const { approval, editRevision, canSet } = unit.approval;
  const set = async () => {
    if (chosen === null || chosen === approval) return;
    setTold(null);
    setFailure(null);
    try {
      const input = { unitId, approval: chosen, expectedRevision: editRevision, idempotencyKey: key.current() };
      const result = (await mutate({ variables: { input } })).data?.setUnitApproval;
      const isSet = result?.__typename === 'UnitApprovalSet';
      setTold({ tone: isSet ? 'good' : 'warn', sentence: isSet ? words.approvalSet : words.approvalConflict });
    } catch (error) {
      setFailure(error);
    }
    key.done();
    setChosen(null);
  };
  return (
    <section className="stack tight no-print" aria-label={words.approvalOf(unit.name)}>
      <h3>{words.approvalTitle}</h3>
      {canSet ? (
        <>
          <Labelled label={words.approvalOf(unit.name)} hint={words.approvalWhy}>
            {(given) => (
              <select
                {...given}
                className="control"
                value={chosen ?? approval}
                onChange={(event) => setChosen(event.target.value as Approval)}
              >
                {choices.map((choice) => (
                  <option key={choice} value={choice}>
                    {words.approval[choice]}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <div className="row">
            <Button busy={loading} onClick={() => void set()}>
              {texts.action.save}
            </Button>
          </div>
        </>
      ) : (
        <p>{words.approval[approval]}</p>
      )}
      {told ? (
        <Notice tone={told.tone}>
          <p>{told.sentence}</p>
        </Notice>
      ) : null}
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
    </section>
  );
}
