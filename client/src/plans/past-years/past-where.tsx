import type { PastFigures_previewFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-past.ts';

interface Props {
  where: PastFigures_previewFragment;
  year: number;
}

/** Where the figures of a period go, in words. */
export function PastWhere({ where, year }: Props) {
  const { past: words } = useTexts();
  return (
    <p>
      {words.into(where.periodName!, where.dataFrom!, where.dataTo!, where.unitsMeant)}{' '}
      {where.planState ? words.inPlan(where.planTitle!) : words.newPlan(year)}
    </p>
  );
}
