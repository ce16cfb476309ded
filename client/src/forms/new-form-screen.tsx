import { Suspense, useCallback, useRef, useState, type ComponentType, type FormEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useViewer } from '../people/viewer.tsx';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-builder.ts';
import '../texts/vi-new-form.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { LeaveGuard } from '../ui/leave-guard.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import { FormIssueList } from './form-issue-list.tsx';
import { NewFormDetails, type Details } from './new-form-details.tsx';
import { ways, type Beginning, type Way, type WayProps } from './start/beginning.ts';
import { useCreateForm } from './use-create-form.ts';
import './forms.css';
import './new-form.css';

const panels: Record<Exclude<Way, 'blank'>, ComponentType<WayProps>> = {
  copy: lazyPart(async () => (await import('./start/from-elsewhere.ts')).CopyStart),
  example: lazyPart(async () => (await import('./start/from-elsewhere.ts')).ExampleStart),
  sheet: lazyPart(async () => (await import('./start/from-elsewhere.ts')).SheetStart),
  schema: lazyPart(async () => (await import('./start/from-elsewhere.ts')).SchemaStart),
};
const blank: Beginning = { start: () => null };
const isKey = (text: string) => /^[a-z][a-z0-9-]{1,62}$/.test(text);

/** Makes a form out of nothing, another form, an example, an Excel sheet or a JSON Schema, and leads to its builder. */
export function NewFormScreen() {
  const texts = useTexts();
  const navigate = useNavigate();
  const { roles } = useViewer();
  const owners = [
    ...new Map(roles.flatMap(({ role, unit }) => (role === 'DESIGNER' ? [[unit.id, unit]] : []))).values(),
  ];
  const [search] = useSearchParams();
  const [way, setWay] = useState<Way>(() => ways.find((one) => one === search.get('from')) ?? 'blank');
  const [visited, setVisited] = useState<readonly Way[]>([way]);
  const [begun, setBegun] = useState<Partial<Record<Way, Beginning | null>>>({ blank });
  const [typed, setTyped] = useState<Partial<Details>>({});
  const [asked, setAsked] = useState(false);
  const box = useRef<HTMLFormElement>(null);
  const isMade = useRef(false);
  const { createForm, creating, problem } = useCreateForm();
  usePageTitle(texts.newForm.title);

  const beginning = begun[way] ?? null;
  const details: Details = {
    title: typed.title ?? beginning?.title ?? '',
    titleEn: typed.titleEn ?? '',
    key: typed.key ?? '',
    purpose: typed.purpose ?? beginning?.purpose ?? 'REPORT',
    unitId: typed.unitId ?? owners[0]?.id ?? '',
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const title = details.title.trim();
    if (title === '' || !beginning || (details.key !== '' && !isKey(details.key))) return;
    const { unitId, purpose, titleEn, key } = details;
    const input = { unitId, purpose, title, titleEn: titleEn.trim() || null, key: key || null };
    const id = await createForm({ ...input, start: beginning.start() });
    if (!id) return;
    isMade.current = true;
    await navigate(`/forms/${id}/edit`);
  };
  /** A name of its own, a text that was pasted, a sheet out of a file: what is chosen is chosen again quickly. */
  const isTyped = () =>
    !isMade.current &&
    (begun.sheet != null ||
      [typed.title, typed.titleEn, typed.key].some((text) => text) ||
      [...(box.current?.querySelectorAll('textarea') ?? [])].some(({ value }) => value.trim() !== ''));

  if (owners.length === 0) {
    return (
      <div className="page">
        <h1>{texts.newForm.title}</h1>
        <Notice tone="info">
          <p>{texts.newForm.notAllowed}</p>
        </Notice>
      </div>
    );
  }
  return (
    <div className="page">
      <header>
        <div>
          <p className="small">
            <Link to="/forms">{texts.forms.title}</Link>
          </p>
          <h1>{texts.newForm.title}</h1>
        </div>
      </header>
      <LeaveGuard isTyped={isTyped} words={{ ...texts.builder, leaveWarning: texts.newForm.leaveWarning }} />
      <form ref={box} className="stack new-form" onSubmit={(event) => void submit(event)} noValidate>
        <fieldset className="panel ways">
          <legend className="label">{texts.newForm.from}</legend>
          {ways.map((one) => (
            <label key={one} className="tick way">
              <input
                type="radio"
                name="way"
                checked={way === one}
                onChange={() => {
                  setWay(one);
                  setVisited((before) => (before.includes(one) ? before : [...before, one]));
                }}
              />
              <span>
                <span className="strong">{texts.newForm.way[one]}</span>
                <span className="hint">{texts.newForm.wayHint[one]}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {visited.map((one) =>
          one === 'blank' ? null : <WayPanel key={one} way={one} isShown={way === one} setBegun={setBegun} />,
        )}
        <NewFormDetails
          details={details}
          owners={owners}
          onChange={(change) => setTyped((before) => ({ ...before, ...change }))}
          mistakes={{
            title: asked && details.title.trim() === '' ? texts.newForm.nameRequired : null,
            key:
              problem?.kind === 'keyTaken' && problem.key === details.key
                ? texts.newForm.keyTaken(problem.key, problem.suggestion)
                : details.key !== '' && !isKey(details.key)
                  ? texts.newForm.keyInvalid
                  : null,
          }}
        />
        {asked && !beginning ? (
          <p className="mistake" role="alert">
            {texts.newForm.notReady[way]}
          </p>
        ) : null}
        {problem?.kind === 'failed' ? <Failure error={problem.error} kept={texts.newForm.kept} /> : null}
        {problem?.kind === 'rejected' ? (
          <Notice tone="bad" title={texts.newForm.notForm} urgent>
            <FormIssueList issues={problem.issues} />
          </Notice>
        ) : null}
        <div className="row">
          <Button look="primary" type="submit" busy={creating}>
            {creating ? texts.newForm.creating : texts.newForm.create}
          </Button>
        </div>
      </form>
    </div>
  );
}

/** One way of beginning. What was entered stays when another way is looked at. */
function WayPanel({
  way,
  isShown,
  setBegun,
}: {
  way: Exclude<Way, 'blank'>;
  isShown: boolean;
  setBegun: (
    change: (before: Partial<Record<Way, Beginning | null>>) => Partial<Record<Way, Beginning | null>>,
  ) => void;
}) {
  const texts = useTexts();
  const Panel = panels[way];
  const onBegin = useCallback(
    (beginning: Beginning | null) => setBegun((before) => ({ ...before, [way]: beginning })),
    [setBegun, way],
  );
  return (
    <section className="panel stack" hidden={!isShown} aria-label={texts.newForm.way[way]}>
      <Suspense fallback={<Loading />}>
        <Panel onBegin={onBegin} />
      </Suspense>
    </section>
  );
}
