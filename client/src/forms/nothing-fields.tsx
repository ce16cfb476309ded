import type { Section } from '@ke-hoach/forms';
import { useState } from 'react';
import { randomId } from '../apollo/random-id.ts';
import { fieldTitle, sectionTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import type { BuilderPart } from './builder-section.tsx';
import { addNothing, dropNothing, nothingQuestion } from './nothing-group.ts';

/** Whether a section or group may be answered by "không phát sinh", and the question that asks it. */
export function NothingFields({ form, part, edit }: BuilderPart & { part: Section }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const title = sectionTitle(part, language);
  const [question, setQuestion] = useState(texts.inspector.nothingUsual(part.place === undefined ? title : part.title));
  const known = nothingQuestion(form, part);
  if (part.fields.length === 0) return null;
  return (
    <details open={known !== undefined}>
      <summary>{texts.inspector.nothing}</summary>
      <div className="field-details">
        {known ? (
          <>
            <p className="small">{texts.inspector.nothingBy(fieldTitle(known, language))}</p>
            <div className="row">
              <Button onClick={() => void edit(dropNothing(form, known), part.id)}>
                {texts.inspector.dropNothing}
              </Button>
            </div>
          </>
        ) : (
          <>
            <p className="quiet small">{texts.inspector.nothingHint(title)}</p>
            <Labelled
              label={texts.inspector.nothingQuestion}
              mistake={question.trim() === '' ? texts.builder.titleRequired : null}
            >
              {(given) => (
                <input
                  {...given}
                  className="control"
                  value={question}
                  onChange={(event) => setQuestion(event.target.value)}
                />
              )}
            </Labelled>
            <div className="row">
              <Button
                busy={question.trim() === ''}
                onClick={() => void edit(addNothing(form, part, { id: randomId(), title: question.trim() }), part.id)}
              >
                {texts.inspector.addNothing}
              </Button>
            </div>
          </>
        )}
      </div>
    </details>
  );
}
