import type { Field } from '@ke-hoach/forms';
import type { FieldTemplateProps } from '@rjsf/utils';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { CellNote } from '../cell-note.tsx';
import { Definition } from '../definition.tsx';
import { fieldDefinition, fieldTitle, numberedFieldTitle } from '../field-texts.ts';
import { useFilling } from '../fill-context.ts';
import { IssueList } from '../issue-list.tsx';
import { Neighbours } from '../neighbours.tsx';
import { Note } from '../note.tsx';
import { useIsRequired, useIssuesAt, useMarkAt } from '../use-filled.ts';
import { isAnsweredByGroup } from '../widgets/registry.ts';

/** What may be longer than a field usually is, such as the title of a document, has two columns where there are two. */
const isLongLine = ({ kind, schema }: Field) => kind === 'text' && Number(schema['maxLength']) > 300;

/** A question: label with unit of measure, definition, input, figures of other periods, issues. */
export function FieldTemplate({ id, fieldPathId, children }: FieldTemplateProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { form } = useFilling();
  const key = fieldPathId.path[0];
  const field = typeof key === 'string' ? form.field(key) : undefined;
  const issues = useIssuesAt(field?.id ?? '');
  const mark = useMarkAt(field?.id ?? '');
  const required = useIsRequired(field?.key ?? '');
  if (!field) return children;
  if (field.kind === 'note') return <Note id={id} field={field} />;
  const title = fieldTitle(field, language);
  const label = (
    <>
      {numberedFieldTitle(field, language)}
      {field.unit && field.kind !== 'percent' ? <span className="quiet"> ({field.unit})</span> : null}
      {required ? (
        <>
          <span className="star" aria-hidden="true">
            {' '}
            *
          </span>
          <span className="visually-hidden"> ({texts.fill.required})</span>
        </>
      ) : null}
    </>
  );
  return (
    <div
      className={`question kind-${field.kind} ${isLongLine(field) ? 'long-line' : ''} ${mark !== null ? 'marked' : ''}`}
    >
      {isAnsweredByGroup(field) ? (
        <div className="label" id={`${id}-label`}>
          {label}
        </div>
      ) : (
        <label className="label" htmlFor={id}>
          {label}
        </label>
      )}
      <Definition id={`${id}-definition`} title={title} text={fieldDefinition(field, language)} />
      {children}
      <Neighbours id={`${id}-neighbours`} field={field} />
      <IssueList id={`${id}-issues`} issues={issues} mark={mark} />
      <CellNote field={field.id} row={null} title={title} />
    </div>
  );
}
