import { graphql } from '../gql/gql.ts';
import type { HandoverText_handoverFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-handover.ts';

graphql(`
  fragment HandoverText_handover on Handover {
    id
    leaverId
    leaverName
    deputyId
    deputyName
    unitNames
    lastDay
    text
    isForViewer
  }
`);

/** Who handed over what to whom, and until when they worked. */
export function HandoverText({ handover }: { handover: HandoverText_handoverFragment }) {
  const words = useTexts().handover;
  const { leaverName, deputyName, unitNames, lastDay, text, isForViewer } = handover;
  return (
    <>
      <p>
        <strong>{words.of(leaverName, lastDay)}</strong>
      </p>
      <p className="quiet small">
        {[...unitNames, isForViewer ? '' : words.to(deputyName)].filter(Boolean).join(' · ')}
      </p>
      <p className="lines">{text}</p>
    </>
  );
}
