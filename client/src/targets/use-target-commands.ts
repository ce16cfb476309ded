import { useMutation } from '@apollo/client/react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { PlanTargets_planFragment, TargetInput } from '../gql/graphql.ts';
import {
  ChangeTargetDocument,
  PlanTargetsDocument,
  SetTargetDocument,
  WithdrawTargetDocument,
} from './target-operations.ts';

/** Gives, sets anew and withdraws targets of a plan; the list is read anew before a command is done. */
export function useTargetCommands({ id, editRevision }: Pick<PlanTargets_planFragment, 'id' | 'editRevision'>) {
  const options = { refetchQueries: [PlanTargetsDocument], awaitRefetchQueries: true };
  const [set, setting] = useMutation(SetTargetDocument, options);
  const [change, changing] = useMutation(ChangeTargetDocument, options);
  const [withdraw, withdrawing] = useMutation(WithdrawTargetDocument, options);
  const key = useIntentionKey();
  const seen = (reason: string | null) => ({
    ...{ planId: id, expectedRevision: editRevision, reason, idempotencyKey: key.current() },
  });
  return {
    busy: setting.loading || changing.loading || withdrawing.loading,
    save: async (targetId: string | null, target: TargetInput, reason: string | null) => {
      const about = { ...seen(reason), target };
      const outcome =
        targetId === null
          ? (await set({ variables: { input: about } })).data!.setTarget
          : (await change({ variables: { input: { ...about, targetId } } })).data!.changeTarget;
      key.done();
      return outcome;
    },
    withdraw: async (targetId: string, reason: string | null) => {
      const { data } = await withdraw({ variables: { input: { ...seen(reason), targetId } } });
      key.done();
      return data!.withdrawTarget;
    },
  };
}
