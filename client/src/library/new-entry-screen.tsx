import { useRef, useState, type FormEvent } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { holds, useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { NotFoundScreen } from '../ui/failed-screen.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { LeaveGuard } from '../ui/leave-guard.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { kindOfPath, pathOf, type IndicatorContent } from './entry-content.ts';
import { blankIndicator, IndicatorFields, keptIndicator } from './indicator-fields.tsx';
import { NotForViewer } from './library-screen.tsx';
import { listOfLines } from './list-document.ts';
import { useSaveEntry, useSaveProblemSentence } from './use-save-entry.ts';

/** Adds an indicator or a code list to the library, then leads to it. Groups are saved from a form. */
export function NewEntryScreen() {
  const texts = useTexts();
  const viewer = useViewer();
  const navigate = useNavigate();
  const announce = useAnnounce();
  const kind = kindOfPath(useParams()['kind'] ?? '');
  const [content, setContent] = useState<IndicatorContent>(blankIndicator);
  const [key, setKey] = useState('');
  const [lines, setLines] = useState('');
  const [asked, setAsked] = useState(false);
  const [isUnfit, setUnfit] = useState(false);
  const made = useRef<{ lines: string; list: ReturnType<typeof listOfLines> } | null>(null);
  const isSaved = useRef(false);
  const { createLibraryEntry, saving, problem } = useSaveEntry();
  const sentence = useSaveProblemSentence();
  usePageTitle(kind ? texts.library.add[kind] : undefined);
  if (!kind || kind === 'GROUP') return <NotFoundScreen />;
  if (!holds(viewer, 'DESIGNER')) return <NotForViewer />;

  const missing = content.title.trim() === '' ? texts.library.nameRequired : null;
  const isAboutKey = problem?.kind === 'refused' && problem.code.startsWith('KEY_');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    // A list that is sent again is the same list: its items keep the ids they were given.
    const title = content.title.trim().normalize('NFC');
    if (made.current?.lines !== lines || made.current.list?.title !== title)
      made.current = { lines, list: listOfLines(title, lines) };
    const { list } = made.current;
    setUnfit(kind === 'CODE_LIST' && !list);
    if (missing || (kind === 'CODE_LIST' && !list)) return;
    const entry = await createLibraryEntry(
      kind === 'CODE_LIST'
        ? { kind, content: list }
        : { kind, content: keptIndicator(content), key: key.trim() || null },
    );
    if (!entry) return;
    isSaved.current = true;
    announce(texts.library.savedAs(entry.title, entry.version));
    await navigate(`/library/${pathOf[kind]}/${entry.id}`, { replace: true });
  };
  const isTyped = () => !isSaved.current && (content.title.trim() !== '' || lines.trim() !== '');

  return (
    <div className="page">
      <header>
        <div>
          <p className="small">
            <Link to={`/library/${pathOf[kind]}`}>
              {texts.library.title}: {texts.library.kinds[kind]}
            </Link>
          </p>
          <h1>{texts.library.add[kind]}</h1>
        </div>
      </header>
      <LeaveGuard isTyped={isTyped} words={texts.library} />
      <form className="stack panel library-form" onSubmit={(event) => void save(event)} noValidate>
        {kind === 'INDICATOR' ? (
          <>
            <IndicatorFields
              content={content}
              onChange={(change) => setContent((before) => ({ ...before, ...change }))}
              mistake={asked ? missing : null}
            />
            <Labelled
              label={texts.library.key}
              hint={texts.library.keyHint}
              mistake={isAboutKey ? sentence(problem) : null}
            >
              {(given) => (
                <input
                  {...given}
                  className="control"
                  spellCheck={false}
                  autoCapitalize="none"
                  maxLength={64}
                  value={key}
                  onChange={(event) => setKey(event.target.value)}
                />
              )}
            </Labelled>
          </>
        ) : (
          <>
            <Labelled label={texts.library.name} mistake={asked ? missing : null}>
              {(given) => (
                <input
                  {...given}
                  className="control"
                  maxLength={300}
                  value={content.title}
                  onChange={(event) => setContent((before) => ({ ...before, title: event.target.value }))}
                />
              )}
            </Labelled>
            <Labelled
              label={texts.library.items}
              hint={texts.library.itemsHint}
              mistake={
                lines.trim() === '' && asked ? texts.library.itemsRequired : isUnfit ? texts.library.itemsUnfit : null
              }
            >
              {(given) => (
                <textarea
                  {...given}
                  className="control"
                  rows={10}
                  value={lines}
                  onChange={(event) => setLines(event.target.value)}
                />
              )}
            </Labelled>
          </>
        )}
        {problem && !isAboutKey ? (
          <Notice tone="bad" urgent>
            <p>{sentence(problem)}</p>
            <p className="quiet">{texts.fail.kept}</p>
          </Notice>
        ) : null}
        <div className="row">
          <Button look="primary" type="submit" busy={saving}>
            {saving ? texts.library.saving : texts.library.create}
          </Button>
        </div>
      </form>
    </div>
  );
}
