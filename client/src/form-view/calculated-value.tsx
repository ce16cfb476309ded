import type { Field } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { fieldDefinition, fieldTitle } from './field-texts.ts';
import { IssueList } from './issue-list.tsx';
import { Neighbours } from './neighbours.tsx';
import { useCalculated, useIssuesAt } from './use-filled.ts';
import { writeNumber } from './write-value.ts';

/** A value the form computes; shown, never entered. */
export function CalculatedValue({ field }: { field: Field }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const issues = useIssuesAt(field.id);
  const value = useCalculated(field.key);
  const definition = fieldDefinition(field, language);
  return (
    <div className="question calculated">
      <div className="label" id={`root_${field.key}-label`}>
        {fieldTitle(field, language)} <span className="calculated-mark">{texts.fill.calculated}</span>
      </div>
      {definition ? <p className="hint">{definition}</p> : null}
      <output
        id={`root_${field.key}`}
        tabIndex={-1}
        aria-labelledby={`root_${field.key}-label`}
        className="calculated-value"
      >
        {value === null ? (
          <span className="quiet">{texts.fill.calculatedBlank}</span>
        ) : (
          writeNumber(field, value, language)
        )}
      </output>
      <Neighbours field={field} />
      <IssueList id={`root_${field.key}-issues`} issues={issues} mark={null} />
    </div>
  );
}
