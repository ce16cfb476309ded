import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';

const UndoDocument = graphql(`
  mutation UndoUnitChanges($input: UndoUnitChangesInput!) {
    undoUnitChanges(input: $input) {
      __typename
      ... on UnitChangesUndone {
        batchId
        plansFollowed
        plansChoosing
      }
      ... on UndoRefused {
        obstacle
        later {
          unitName
          reason
          on
        }
      }
    }
  }
`);

interface Props {
  batchId: string;
  onClose: () => void;
  onDone: (sentence: string) => void;
}

/** Asks once more before a batch is taken back, and says what stands in the way. */
export function UndoBatchDialog({ batchId, onClose, onDone }: Props) {
  const texts = useTexts();
  const client = useApolloClient();
  const key = useIntentionKey();
  const [mutate, { loading }] = useMutation(UndoDocument);
  const [obstacle, setObstacle] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const undo = async () => {
    setFailure(null);
    try {
      const { data } = await mutate({ variables: { input: { batchId, idempotencyKey: key.current() } } });
      key.done();
      const result = data!.undoUnitChanges;
      const words = texts.units;
      if (result.__typename === 'UndoRefused') {
        const { obstacle, later } = result;
        return setObstacle(later ? words.undoFirst(later.unitName, later.reason, later.on) : words.obstacle[obstacle]);
      }
      await client.refetchQueries({ include: 'active' });
      const { plansFollowed, plansChoosing } = result;
      onDone(
        [
          words.undoDone,
          ...(plansFollowed.length > 0 ? [words.undoFollowed(plansFollowed)] : []),
          ...(plansChoosing.length > 0 ? [words.undoChoosing(plansChoosing)] : []),
        ].join(' '),
      );
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Dialog title={texts.units.undoTitle} onClose={onClose}>
      {failure !== null ? <Failure error={failure} kept={texts.fail.nothingChanged} /> : null}
      {obstacle ? (
        <Notice tone="warn" urgent>
          <p>{obstacle}</p>
        </Notice>
      ) : (
        <p>{texts.units.undoWarning}</p>
      )}
      <div className="dialog-actions">
        <Button onClick={onClose}>{texts.action.cancel}</Button>
        {obstacle ? null : (
          <Button look="primary" busy={loading} onClick={() => void undo()}>
            {texts.units.undo}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
