import type { LibraryKind } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { codeListOf, indicatorOf, type IndicatorContent } from './entry-content.ts';
import { listChanges, type ListChange } from './list-changes.ts';

/** What one version of an entry changes of another, a sentence each. */
export function ContentChanges({ kind, before, after }: { kind: LibraryKind; before: unknown; after: unknown }) {
  const texts = useTexts();
  const say = useListChangeSentence();
  const named = useIndicatorMembers();
  const sentences =
    kind === 'CODE_LIST'
      ? listChanges(codeListOf(before), codeListOf(after)).map(say)
      : kind === 'INDICATOR'
        ? named(indicatorOf(before), indicatorOf(after))
        : [];
  if (sentences.length === 0) return <p className="small">{kind === 'GROUP' ? '' : texts.library.sameVersion}</p>;
  return (
    <ul className="changes">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

function useListChangeSentence() {
  const { changes } = useTexts().library;
  return (change: ListChange): string => {
    switch (change.kind) {
      case 'renamed':
      case 'retitled':
        return changes[change.kind](change.before, change.after);
      case 'merged':
        return changes.merged(change.title, change.into);
      case 'english':
        return changes.english(change.title, change.after);
      case 'aliased':
        return changes.aliased(change.title, change.aliases.map((alias) => `“${alias}”`).join(', '));
      case 'moved':
        return changes.moved;
      default:
        return changes[change.kind](change.title);
    }
  };
}

/** Each changed part of an indicator with what it says now. */
function useIndicatorMembers() {
  const { library, builder } = useTexts();
  return (before: IndicatorContent, after: IndicatorContent): string[] => {
    const texts = {
      title: [library.name, after.title],
      definition: [library.definition, after.definition],
      unit: [library.unit, after.unit],
      basis: [library.basis, builder.basis[after.basis]],
      overUnits: [library.overUnits, builder.overUnits[after.overUnits]],
      overTime: [library.overTime, builder.overTime[after.overTime]],
      titleEn: [library.nameEn, after.titleEn],
      definitionEn: [library.definitionEn, after.definitionEn],
    } as const satisfies Record<keyof IndicatorContent, readonly [string, string | undefined]>;
    return (Object.keys(texts) as (keyof IndicatorContent)[])
      .filter((member) => before[member] !== after[member])
      .map((member) => `${texts[member][0]}: ${texts[member][1] ?? '–'}`);
  };
}
