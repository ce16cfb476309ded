import { parseForm, type FormDocument, type FormIssue } from '@ke-hoach/forms';
import { formIssueSentence, rewritingOf, type Operation } from '@ke-hoach/forms/build';
import { useRef, useState } from 'react';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { parseJson, type TextPlace } from './start/parse-json.ts';
import type { EditProblem } from './use-edit-form-draft.ts';
import { useSchemaText } from './use-schema-text.ts';

/** Where an edit of the schema says why it was not done. */
export const SCHEMA_PLACE = 'schema';

export interface SchemaPanelProps {
  document: FormDocument;
  edit: (operation: Operation, place: string) => Promise<Builder_draftFragment | null>;
  saving: boolean;
  problem: EditProblem | null;
  sentence: (problem: EditProblem) => string;
}

/** A mistake with its place in the text. */
interface Mistake {
  place: TextPlace;
  sentence: string;
}

/** The schema and uiSchema as text for experts: checked whole, mistakes told at their lines, applied as one edit. */
export function SchemaPanel({ document, edit, saving, problem, sentence }: SchemaPanelProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const announce = useAnnounce();
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, base, isTyped, isBehind, type, forget } = useSchemaText(document);
  const [mistakes, setMistakes] = useState<Mistake[]>([]);

  const leadTo = ({ line, column }: TextPlace) => {
    const lines = text.split('\n');
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    const shown = area.current;
    if (!shown) return;
    shown.focus();
    shown.setSelectionRange(start + column - 1, start + (lines[line - 1]?.length ?? 0));
    shown.scrollTop = (shown.scrollHeight / lines.length) * Math.max(0, line - 4);
  };
  const apply = async () => {
    const read = readDocument(text);
    setMistakes(
      read.ok
        ? []
        : read.mistakes.map(({ place, issue }) => ({
            place,
            sentence: issue ? formIssueSentence(issue, language) : texts.builder.schema.notJson,
          })),
    );
    if (!read.ok) return;
    const operation = rewritingOf(base, read.document);
    if (operation.steps.length > 0 && !(await edit(operation, SCHEMA_PLACE))) return;
    forget();
    announce(operation.steps.length > 0 ? texts.builder.schema.applied : texts.builder.schema.same);
  };

  return (
    <div className="stack" data-adding={isTyped ? texts.builder.schema.tab : undefined}>
      <h2>{texts.builder.schema.title}</h2>
      <p className="quiet small" id="schema-note">
        {texts.builder.schema.note}
      </p>
      {problem?.place === SCHEMA_PLACE ? (
        <Notice tone={problem.kind === 'conflict' ? 'warn' : 'bad'} urgent>
          <p>{sentence(problem)}</p>
        </Notice>
      ) : null}
      {isBehind ? (
        <Notice tone="info">
          <p>{texts.builder.schema.behind}</p>
        </Notice>
      ) : null}
      {mistakes.length > 0 ? (
        <Notice tone="bad" title={texts.builder.schema.mistakes(mistakes.length)} urgent>
          <ul className="plain">
            {mistakes.map(({ place, sentence: said }, at) => (
              <li key={at}>
                <Button look="ghost" onClick={() => leadTo(place)}>
                  {texts.builder.schema.line(place.line)}
                </Button>{' '}
                {said}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <textarea
        ref={area}
        className="control code schema-text"
        aria-label={texts.builder.schema.title}
        aria-describedby="schema-note"
        aria-invalid={mistakes.length > 0 || undefined}
        rows={24}
        wrap="off"
        spellCheck={false}
        value={text}
        onChange={(event) => type(event.target.value)}
      />
      <div className="row">
        <Button look="primary" busy={saving || !isTyped} onClick={() => void apply()}>
          {texts.builder.schema.apply}
        </Button>
        {isTyped ? (
          <Button
            onClick={() => {
              forget();
              setMistakes([]);
              area.current?.focus();
            }}
          >
            {texts.builder.schema.forget}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

type Read =
  | { ok: true; document: FormDocument }
  | { ok: false; mistakes: { place: TextPlace; issue: FormIssue | null }[] };

function readDocument(text: string): Read {
  const json = parseJson(text);
  if (!json.ok) return { ok: false, mistakes: [{ place: json.place, issue: null }] };
  const parsed = parseForm(json.value);
  if (parsed.ok) return { ok: true, document: parsed.form.document };
  return { ok: false, mistakes: parsed.issues.map((issue) => ({ place: json.placeOf(issue.pointer), issue })) };
}
