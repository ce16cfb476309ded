import type { PlanState } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Badge, type Tone } from '../ui/notice.tsx';

const tones: Record<PlanState, Tone> = {
  ...{ DRAFT: 'warn', CONSULTING: 'warn', ISSUED: 'good', CLOSED: 'neutral', RECORD: 'neutral' },
};

export function PlanStateBadge({ state }: { state: PlanState }) {
  return <Badge tone={tones[state]}>{useTexts().planState[state]}</Badge>;
}
