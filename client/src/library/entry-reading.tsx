import type { LibraryEntry_entryFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { codeListOf, indicatorOf, itemsOf, retiredItemsOf } from './entry-content.ts';

/** What an entry says, to somebody who may not change it. */
export function EntryReading({ entry }: { entry: LibraryEntry_entryFragment }) {
  if (entry.kind === 'GROUP') return null;
  return (
    <section className="panel stack">
      {entry.kind === 'INDICATOR' ? <Indicator content={entry.content} /> : <CodeList content={entry.content} />}
    </section>
  );
}

function Indicator({ content }: { content: unknown }) {
  const { library, builder } = useTexts();
  const { definition, unit, basis, overUnits, overTime, titleEn, definitionEn } = indicatorOf(content);
  const lines = [
    [library.definition, definition],
    [library.unit, unit],
    [library.basis, builder.basis[basis]],
    [library.overUnits, builder.overUnits[overUnits]],
    [library.overTime, builder.overTime[overTime]],
    [library.nameEn, titleEn],
    [library.definitionEn, definitionEn],
  ] as const;
  return (
    <dl className="library-reading">
      {lines.map(([label, value]) =>
        value ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function CodeList({ content }: { content: unknown }) {
  const { library, builder } = useTexts();
  const [items, retired] = [itemsOf(codeListOf(content)), retiredItemsOf(codeListOf(content))];
  return (
    <>
      <h2>{library.items}</h2>
      <ol>
        {items.map(({ id, title, aliases }) => (
          <li key={id}>
            {title}
            {aliases.length > 0 ? <span className="small quiet"> ({aliases.join('; ')})</span> : null}
          </li>
        ))}
      </ol>
      {retired.length > 0 ? (
        <ul className="plain small quiet" aria-label={builder.retiredChoices}>
          {retired.map(({ id, title, into }) => (
            <li key={id}>{builder.retired(title, items.find((item) => item.id === into)?.title ?? '')}</li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
