import { answerWords, type Field } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Definition } from './definition.tsx';
import { fieldDefinition, fieldTitle, numberedFieldTitle } from './field-texts.ts';
import { useFilling } from './fill-context.ts';
import { IssueList } from './issue-list.tsx';
import { hasNeighbours, Neighbours } from './neighbours.tsx';
import { useCalculated, useCountsNoRow, useIssuesAt } from './use-filled.ts';

/** A value the form computes; shown, never entered. */
export function CalculatedValue({ field }: { field: Field }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { context } = useFilling();
  const issues = useIssuesAt(field.id);
  const known = useCalculated(field.key);
  const countsNoRow = useCountsNoRow(field.key);
  const value = known ?? (countsNoRow ? '0' : null);
  const definition = fieldDefinition(field, language);
  const title = fieldTitle(field, language);
  const id = `root_${field.key}`;
  return (
    <div className="question calculated">
      <div className="label" id={`${id}-label`}>
        {numberedFieldTitle(field, language)} <span className="calculated-mark">{texts.fill.calculated}</span>
      </div>
      <Definition id={`${id}-definition`} title={title} text={definition} />
      <output
        id={id}
        tabIndex={-1}
        aria-labelledby={`${id}-label`}
        aria-describedby={hasNeighbours(context, field) ? `${id}-neighbours` : undefined}
        className="calculated-value"
      >
        {value === null ? (
          <span className="quiet">{texts.fill.calculatedBlank}</span>
        ) : (
          answerWords(field, value, { language })
        )}
      </output>
      <Neighbours id={`${id}-neighbours`} field={field} />
      <IssueList id={`${id}-issues`} issues={issues} mark={null} />
    </div>
  );
}
