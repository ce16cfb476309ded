import type { Field, Form, Section } from '@ke-hoach/forms';
import { Suspense, useState, type ReactNode } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Loading } from '../ui/loading.tsx';
import type { BuilderPart } from './builder-section.tsx';

// What the library holds is fetched when somebody asks for it: drawing a form needs none of it.
const IndicatorPicker = lazyPart(async () => (await import('../library/door.ts')).IndicatorPicker);
const CodeListPicker = lazyPart(async () => (await import('../library/door.ts')).CodeListPicker);
const CodeListNews = lazyPart(async () => (await import('../library/door.ts')).CodeListNews);
const GroupPicker = lazyPart(async () => (await import('../library/door.ts')).GroupPicker);
const SaveGroupDialog = lazyPart(async () => (await import('../library/door.ts')).SaveGroupDialog);

/** A button with the dialog it opens. */
function Opens({ word, of, children }: { word: string; of?: string; children: (close: () => void) => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="ghost" aria-label={of ? `${word}: ${of}` : word} onClick={() => setOpen(true)}>
        {word}
      </Button>
      {isOpen ? <Suspense fallback={<Loading />}>{children(() => setOpen(false))}</Suspense> : null}
    </>
  );
}

/** Chooses an indicator of the library for a number. */
export function PickIndicator(props: BuilderPart & { field: Field }) {
  const { inspector } = useTexts();
  return <Opens word={inspector.pickIndicator}>{(close) => <IndicatorPicker {...props} onClose={close} />}</Opens>;
}

/** For choices of its own the way to a code list; for those of a list whether the library has a newer version. */
export function SharedChoices(props: BuilderPart & { field: Field }) {
  const { inspector } = useTexts();
  const list = props.form.codeLists.get(props.field.codeList ?? '');
  if (!list) return <Opens word={inspector.pickList}>{(close) => <CodeListPicker {...props} onClose={close} />}</Opens>;
  return (
    <Suspense>
      <CodeListNews {...props} list={list} />
    </Suspense>
  );
}

/** Inserts a group of the library at the end of a section. */
export function InsertGroup(props: BuilderPart & { into: { id: string; title: string } }) {
  const { inspector } = useTexts();
  return (
    <Opens word={inspector.insertGroup} of={props.into.title}>
      {(close) => <GroupPicker {...props} onClose={close} />}
    </Opens>
  );
}

/** Saves a section or group of the form as a group of the library. */
export function SaveToLibrary(props: { form: Form; part: Section }) {
  const { inspector } = useTexts();
  return <Opens word={inspector.saveToLibrary}>{(close) => <SaveGroupDialog {...props} onClose={close} />}</Opens>;
}
