import { parseForm } from '@ke-hoach/forms';
import type { LibraryList_entryFragment } from '../gql/graphql.ts';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { codeListOf, groupOf, indicatorOf } from './entry-content.ts';

const SHOWN = 6;
type Entry = Pick<LibraryList_entryFragment, 'kind' | 'content' | 'key'>;

/** What an entry holds in a line or two, as somebody needs it who looks for the right one. */
export function EntrySummary({ entry }: { entry: Entry }) {
  if (entry.kind === 'INDICATOR') return <IndicatorSummary entry={entry} />;
  return entry.kind === 'CODE_LIST' ? <ListSummary entry={entry} /> : <GroupSummary entry={entry} />;
}

function IndicatorSummary({ entry }: { entry: Entry }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { definition, definitionEn, unit, basis, overUnits, overTime } = indicatorOf(entry.content);
  const said = (language === 'en' ? definitionEn : undefined) ?? definition;
  const measure = [
    ...(unit ? [unit] : []),
    ...[texts.builder.basis[basis], texts.builder.overUnits[overUnits], texts.builder.overTime[overTime]],
  ];
  return (
    <>
      {said ? <span className="small">{said}</span> : null}
      <span className="small quiet">
        {measure.join(' · ')} · {entry.key}
      </span>
    </>
  );
}

function ListSummary({ entry }: { entry: Entry }) {
  const texts = useTexts();
  const { oneOf } = codeListOf(entry.content);
  const titles = oneOf.map((item) => String(item['title']));
  return <Titles count={texts.library.itemCount(titles.length)} titles={titles} />;
}

function GroupSummary({ entry }: { entry: Entry }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const parsed = parseForm(groupOf(entry.content));
  const fields = parsed.ok ? parsed.form.fields.filter(({ table }) => table === undefined) : [];
  const titles = fields.map((field) => fieldTitle(field, language));
  return <Titles count={texts.library.fieldCount(titles.length)} titles={titles} />;
}

function Titles({ count, titles }: { count: string; titles: readonly string[] }) {
  return (
    <span className="small quiet">
      {count}: {titles.slice(0, SHOWN).join('; ')}
      {titles.length > SHOWN ? '; …' : ''}
    </span>
  );
}
