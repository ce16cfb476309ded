import { issueSentence, type Answers, type Form, type Issue } from '@ke-hoach/forms';
import { useTypedText } from '../form-view/use-typed-text.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-handing-in.ts';
import { Labelled } from '../ui/labelled.tsx';
import { usePlaceName } from './error-summary.tsx';

/** Characters of an explanation that the server takes. */
const LONGEST = 5000;

interface Props {
  form: Form;
  answers: Answers;
  issue: Issue;
  text: string;
  missing: boolean;
  onExplain: (text: string) => void;
  onGo: () => void;
}

/** A warning, and why it is right as it stands. */
export function WarningToExplain({ form, answers, issue, text, missing, onExplain, onGo }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const placeName = usePlaceName(form, answers);
  const typed = useTypedText(text, onExplain);
  return (
    <div className="warning-to-explain">
      <p>
        <strong>{placeName(issue)}</strong>: {issueSentence(form, issue, language)}{' '}
        <button type="button" className="link" onClick={onGo}>
          {texts.fill.goTo}
        </button>
      </p>
      <Labelled
        label={`${texts.fill.explanation}: ${placeName(issue)}`}
        mistake={missing ? texts.fill.explanationRequired : null}
      >
        {(given) => (
          <>
            <textarea
              {...given}
              className="control"
              rows={2}
              placeholder=" "
              maxLength={LONGEST}
              value={typed.text}
              onChange={(event) => typed.change(event.target.value)}
              onBlur={typed.leave}
            />
            {typed.text.length > LONGEST / 2 ? (
              <p className="hint number">{texts.fill.counter(typed.text.length, LONGEST)}</p>
            ) : null}
          </>
        )}
      </Labelled>
    </div>
  );
}
