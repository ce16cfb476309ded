import { graphql } from '../gql/gql.ts';
import type { ReminderLine_reportFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-reminding.ts';
import '../texts/vi-to-do.ts';

graphql(`
  fragment ReminderLine_report on Report {
    reminded {
      at
      channel
      sentence
      times
    }
  }
`);

/** That the office reminded the unit of a report, and what it said; until the report is handed in. */
export function ReminderLine({ report: { reminded } }: { report: ReminderLine_reportFragment }) {
  const texts = useTexts();
  if (!reminded) return null;
  const when = texts.duties.reminded(reminded.at, texts.reminding.by[reminded.channel], reminded.times);
  return (
    <p className="duty-reminder">
      <strong>{when}</strong>
      {reminded.sentence ? `: ${reminded.sentence}` : '.'}
    </p>
  );
}
