import type { LostSources_useFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';

/** What reads a field that the draft no longer has. */
export function LostSources({ uses }: { uses: readonly LostSources_useFragment[] }) {
  const { publishing: texts } = useTexts();
  if (uses.length === 0) return <p>{texts.noneLost}</p>;
  return (
    <ul className="findings">
      {uses.map(({ kind, subject, title, count }) => (
        <li key={`${kind} ${subject}`}>{texts.lost[kind]?.(title, count ?? 0) ?? title}</li>
      ))}
    </ul>
  );
}
