import { formatNumber } from '@ke-hoach/forms';
import { graphql } from '../../gql/gql.ts';
import type { AmendmentsList_amendmentFragment, ReportsAsked } from '../../gql/graphql.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import '../../texts/vi-duties.ts';
import '../../texts/vi-targets.ts';

graphql(`
  fragment AmendmentsList_amendment on PlanAmendment {
    id
    at
    byName
    reason
    documentChanges {
      place
      before
      after
    }
    changes {
      kind
      periodName
      formTitle
      targetTitle
      taskCode
      entries {
        name
        before
        after
      }
    }
  }
`);

/** As the record keeps it. */
const writtenAsks: Partial<Record<string, ReportsAsked>> = { optional: 'OPTIONAL', anyNumber: 'ANY_NUMBER' };

/** A value of an enumeration as the contract writes it. */
const constant = (value: string) => value.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

/** More than these are not told at once. */
const MOST = 100;

interface Props {
  amendments: readonly AmendmentsList_amendmentFragment[];
  /** What was changed: it stands beside that. */
  of: 'duties' | 'document';
  /** Something was changed just now: it is shown. */
  isOpen: boolean;
}

/** What was changed in an issued plan, newest first: each entry before and after, by whom and why. */
export function AmendmentsList({ amendments, of, isOpen }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const words = texts.setDuties;
  const changed = amendments.filter(({ changes, documentChanges }) =>
    of === 'duties' ? changes.length > 0 : documentChanges.length > 0,
  );
  if (changed.length === 0) return null;
  const entryName = (name: string) => words.amended[name as keyof typeof words.amended] ?? name;
  const written = (name: string, value: string | null | undefined) => {
    if (value == null) return words.none;
    if (name === 'dueInclusive') return words.yesNo[value === 'true' ? 'yes' : 'no'];
    if (name === 'asks') return words.asks[writtenAsks[value] ?? 'ONE'];
    if (name === 'kinds') {
      const kinds = value.toUpperCase().split(', ') as (keyof typeof texts.unitKind)[];
      return kinds.map((kind) => texts.unitKind[kind]).join(', ');
    }
    if (name === 'value') return formatNumber(value, language);
    if (name === 'relation') return texts.targets.relation[constant(value) as keyof typeof texts.targets.relation];
    if (name === 'afterMerger')
      return texts.targets.afterMerger[constant(value) as keyof typeof texts.targets.afterMerger];
    return /^\d{4}-\d\d-\d\d$/.test(value) ? texts.write.fullDate(value) : value;
  };
  return (
    <details className="amendments no-print" open={isOpen}>
      <summary>{words.amendments[of](changed.length)}</summary>
      <ol className="plain stack">
        {changed.map((amendment) => (
          <li key={amendment.id} className="panel">
            <p>
              <span className="strong">{texts.write.dateTime(amendment.at)}</span>, {amendment.byName}:{' '}
              {amendment.reason}
            </p>
            <ul className="duty-lines">
              {(of === 'document' ? amendment.documentChanges : []).map(({ place, before, after }, index) => (
                <li key={`document ${index}`}>{words.became(place, before ?? words.none, after ?? words.none)}</li>
              ))}
              {(of === 'duties' ? amendment.changes : []).map((change, index) => (
                <li key={index}>
                  {words.did[change.kind](
                    change.periodName,
                    change.taskCode ?? change.targetTitle ?? change.formTitle ?? '',
                  )}
                  {/^(EDIT|CHANGE)/.test(change.kind) ? (
                    <ul className="duty-lines">
                      {change.entries
                        .filter(({ name }) => name !== 'series')
                        .map(({ name, before, after }) => (
                          <li key={name}>
                            {words.became(entryName(name), written(name, before), written(name, after))}
                          </li>
                        ))}
                    </ul>
                  ) : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {amendments.length < MOST ? null : <p className="small quiet">{words.mostAmendments(MOST)}</p>}
    </details>
  );
}
