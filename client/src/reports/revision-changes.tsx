import type { Answers } from '@ke-hoach/forms';
import { useMemo } from 'react';
import type { AnswersDocument_revisionFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { Differences, differencesOf } from './draft-differences.tsx';
import { moveToVersion } from './move-to-version.ts';
import { useForm } from './use-fill.ts';

/**
 * What a submission changed since the one before it, or since the one that was returned: before and after, what the
 * office had asked for, and the unit's reason for whatever else it changed.
 */
export function RevisionChanges({
  shown,
  before,
}: {
  shown: AnswersDocument_revisionFragment;
  before: AnswersDocument_revisionFragment;
}) {
  const texts = useTexts();
  const words = texts.report;
  const form = useForm(shown.version);
  const [was, found] = useMemo(() => {
    const isSame = before.version.id === shown.version.id;
    const given = before.answers as Answers;
    const carried = isSame ? given : (moveToVersion(before.version, shown.version)?.carry(given).answers ?? given);
    return [carried, form ? differencesOf(form, carried, shown.answers as Answers) : []];
  }, [before, shown, form]);
  if (!form) return null;
  const askedFor = shown.mends?.cells ?? [];
  const note = ({ field, row }: { field: string; row: string | null }) => {
    const asked = askedFor.find((cell) => cell.field === field && (cell.row ?? null) === row);
    const reason = shown.explanations.find((kept) => kept.rule === field && (kept.row ?? null) === row);
    return (
      <>
        {asked ? <p className="small">{words.askedFor(asked.reason)}</p> : null}
        {reason ? <p className="small explained">{words.unitsReason(reason.text)}</p> : null}
      </>
    );
  };
  return (
    <section className="panel stack" aria-labelledby="revision-changes">
      <h2 id="revision-changes">{words.changes(before.number)}</h2>
      {found.length === 0 ? <p className="quiet">{words.noChanges}</p> : null}
      <Differences
        {...{ form, found, note }}
        sides={[
          { name: words.before, answers: was },
          { name: words.after, answers: shown.answers as Answers },
        ]}
      />
    </section>
  );
}
