import { useQuery } from '@apollo/client/react';
import type { CodeList, JsonObject } from '@ke-hoach/forms';
import type { CodeListContent } from '@ke-hoach/forms/build';
import { useState } from 'react';
import type { BuilderPart } from '../forms/builder-section.tsx';
import { fieldTitle } from '../form-view/field-texts.ts';
import { graphql } from '../gql/gql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { ContentChanges } from './content-changes.tsx';
import { codeListOf } from './entry-content.ts';
import { PickerDialog } from './picker-dialog.tsx';

const CodeListNewsDocument = graphql(`
  query CodeListNews($id: ID!) {
    libraryEntry(id: $id) {
      ...LibraryList_entry
    }
  }
`);

/** Whether the library has a later version of a list of the form; it is taken over once its changes were seen. */
export function CodeListNews({ list, ...part }: BuilderPart & { list: CodeList }) {
  const texts = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(CodeListNewsDocument, { variables: { id: list.id }, fetchPolicy: 'cache-and-network' });
  const entry = data?.libraryEntry;
  if (!entry) return null;
  const content = codeListOf(entry.content);
  if (content.version <= list.version)
    return <p className="small quiet">{entry.isRetired ? texts.library.listRetired : texts.library.upToDate}</p>;
  return (
    <>
      <p className="small">{texts.library.news(content.version)}</p>
      <Button onClick={() => setOpen(true)}>{texts.library.seeNews}</Button>
      {isOpen ? <NewsDialog {...part} list={list} content={content} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

interface DialogProps extends BuilderPart {
  list: CodeList;
  content: CodeListContent;
  onClose: () => void;
}

function NewsDialog({ list, content, onClose, ...part }: DialogProps) {
  const { form, edit } = part;
  const texts = useTexts();
  const { language } = useLanguage();
  const announce = useAnnounce();
  const place = `news-${list.id}`;
  const before = (form.document.schema['$defs'] as Record<string, JsonObject>)[list.key];
  const users = form.fields.filter(({ codeList }) => codeList === list.key).map((field) => fieldTitle(field, language));
  const take = async () => {
    if (!(await edit({ type: 'updateCodeList', list: list.id, content }, place))) return;
    onClose();
    announce(texts.library.tookOver(content.title, content.version));
  };
  return (
    <PickerDialog
      {...part}
      {...{ place, onClose }}
      title={texts.library.newsTitle(list.title, list.version, content.version)}
      word={texts.library.takeOver}
      isReady
      onSubmit={() => void take()}
    >
      <ContentChanges kind="CODE_LIST" before={before} after={content} />
      <p className="quiet small">{texts.library.newsFields(users)}</p>
    </PickerDialog>
  );
}
