import { useMutation } from '@apollo/client/react';
import { useIntentionKey } from '../apollo/use-intention-key.ts';
import type { SetParentPlanInput } from '../gql/graphql.ts';
import { SetParentPlanDocument } from './parent-plan/parent-plan-operations.ts';
import {
  AmendPlanDocument,
  AnnounceInPlanDocument,
  ClosePlanDocument,
  DeletePlanDocument,
  DescribePlanDocument,
  DropAmendmentDocument,
  ReopenPlanDocument,
  TakeDownAnnouncementDocument,
} from './plan-operations.ts';

/** What the office does to a whole plan; each answers whether it was done or met somebody else's change. */
export function usePlanCommands({ id, editRevision }: { id: string; editRevision: number }) {
  const key = useIntentionKey();
  const [describe] = useMutation(DescribePlanDocument);
  const [announce] = useMutation(AnnounceInPlanDocument);
  const [takeDown] = useMutation(TakeDownAnnouncementDocument);
  const [setParent] = useMutation(SetParentPlanDocument);
  const [amend] = useMutation(AmendPlanDocument);
  const [drop] = useMutation(DropAmendmentDocument);
  const [close] = useMutation(ClosePlanDocument);
  const [reopen] = useMutation(ReopenPlanDocument);
  const [remove] = useMutation(DeletePlanDocument);
  const seen = () => ({ planId: id, expectedRevision: editRevision, idempotencyKey: key.current() });
  const isDone = (result: { __typename: string } | undefined) => {
    key.done();
    return result !== undefined && result.__typename !== 'PlanConflict';
  };
  return {
    describePlan: async (as: { title: string; movement: string; contact: string | null }) =>
      isDone((await describe({ variables: { input: { ...seen(), ...as } } })).data?.describePlan),
    setParentPlan: async (as: Pick<SetParentPlanInput, 'basis' | 'link' | 'parentId' | 'reason'>) =>
      isDone((await setParent({ variables: { input: { ...seen(), ...as } } })).data?.setParentPlan),
    amendPlan: async (reason: string, at = editRevision) =>
      isDone((await amend({ variables: { input: { ...seen(), expectedRevision: at, reason } } })).data?.amendPlan),
    announceInPlan: async (what: { text: string; link: string | null }) =>
      isDone((await announce({ variables: { input: { ...seen(), ...what } } })).data?.announceInPlan),
    takeDownAnnouncement: async (announcementId: string) =>
      isDone((await takeDown({ variables: { input: { ...seen(), announcementId } } })).data?.takeDownAnnouncement),
    dropAmendment: async () => isDone((await drop({ variables: { input: seen() } })).data?.dropAmendment),
    closePlan: async () => isDone((await close({ variables: { input: seen() } })).data?.closePlan),
    reopenPlan: async (reason: string) =>
      isDone((await reopen({ variables: { input: { ...seen(), reason } } })).data?.reopenPlan),
    deletePlan: async () => isDone((await remove({ variables: { input: seen() } })).data?.deletePlan),
  };
}
