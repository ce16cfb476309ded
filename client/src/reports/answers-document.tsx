import {
  columnTotals,
  visibleFields,
  type Answers,
  type Context,
  type Field,
  type Form,
  type Row,
} from '@ke-hoach/forms';
import type { AnswersDocument_revisionFragment } from '../gql/graphql.ts';
import { CellNote } from '../form-view/cell-note.tsx';
import { fieldTitle, numberedFieldTitle } from '../form-view/field-texts.ts';
import { FiguresBeside, hasNeighbours } from '../form-view/neighbours.tsx';
import { WrittenAnswer } from '../form-view/written-answer.tsx';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-review.ts';
import { AnswersSection } from './answers-section.tsx';
import { AnswersTable } from './answers-table.tsx';
import { useForm } from './use-fill.ts';

/** Marking fields while a report is being returned. */
export interface Picking {
  isPicked: (field: string, row: string | null) => boolean;
  toggle: (field: string, row: string | null, title: string) => void;
}

interface Props {
  revision: Pick<
    AnswersDocument_revisionFragment,
    'answers' | 'calculated' | 'nothingToReport' | 'explanations' | 'rowsFromRegister' | 'version'
  >;
  marked: readonly { field: string; row?: string | null; reason: string }[];
  /** Ids of calculated values that are as an old record states them. */
  stated?: readonly string[];
  picking?: Picking;
  /** Earlier figures and targets, which stand beside the figures of the report. */
  context?: Context;
}

/** Submitted answers as a document, calculated values in their places, explanations under what they explain. */
export function AnswersDocument({ revision, marked, stated, picking, context }: Props) {
  const texts = useTexts();
  const form = useForm(revision.version);
  if (!form) return <p>{texts.fill.unreadable}</p>;
  const answers = revision.answers as Answers;
  const calculated = (revision.calculated ?? {}) as Record<string, unknown>;
  const visible = new Set(visibleFields(form, answers).map((field) => field.id));
  return (
    <article className="panel answers" aria-label={texts.report.answers}>
      {revision.nothingToReport ? <p>{texts.fill.nothing}</p> : null}
      {form.sections.map((section) => (
        <AnswersSection
          key={section.id}
          form={form}
          section={section}
          isShown={(field) => field.kind !== 'note' && visible.has(field.id)}
          answer={(field) => (
            <Answer
              key={field.id}
              {...{ form, field, answers, calculated, stated, picking, marked, revision, context }}
            />
          )}
        />
      ))}
    </article>
  );
}

interface AnswerProps extends Props {
  form: Form;
  field: Field;
  answers: Answers;
  calculated: Record<string, unknown>;
}

function Answer({ form, field, answers, calculated, stated, picking, marked, revision, context }: AnswerProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const title = fieldTitle(field, language);
  const value = field.calculated ? calculated[field.key] : answers[field.key];
  const reason = marked.find((cell) => cell.field === field.id && !cell.row)?.reason;
  const explained = revision.explanations.filter((kept) =>
    form.rules.some((rule) => rule.id === kept.rule && rule.fields[0] === field.key && !rule.row),
  );
  if (field.kind === 'table') {
    const rows = Array.isArray(value) ? (value as Row[]) : [];
    return (
      <div className="answer wide">
        <dt>{numberedFieldTitle(field, language)}</dt>
        <dd>
          {rows.length > 0 ? (
            <AnswersTable
              {...{ form, table: field, rows, totals: columnTotals(form, answers), marked, picking, revision }}
            />
          ) : (
            <span className="quiet">{texts.empty.value}</span>
          )}
        </dd>
      </div>
    );
  }
  const pickable = picking && !field.calculated;
  return (
    <div
      className={`answer ${field.kind === 'long-text' ? 'wide' : ''} ${reason ? 'marked' : ''} ${pickable ? 'pickable' : ''} ${picking?.isPicked(field.id, null) ? 'picked' : ''}`}
      onClick={pickable ? () => picking.toggle(field.id, null, title) : undefined}
    >
      <dt>
        {numberedFieldTitle(field, language)}
        {field.calculated ? (
          <span className="calculated-mark">
            {' '}
            {stated?.includes(field.id) ? texts.report.statedMark : texts.report.calculatedMark}
          </span>
        ) : null}
      </dt>
      <dd className={field.kind === 'long-text' ? 'prose' : ''}>
        <WrittenAnswer field={field} value={value} blank={texts.empty.value} />
        {pickable ? <PickButton picking={picking} field={field.id} row={null} title={title} /> : null}
        <CellNote field={field.id} row={null} title={title} />
        {reason ? <p className="mistake">{texts.fill.returnedCell(reason)}</p> : null}
        {explained.map((kept) => (
          <p key={kept.rule} className="explained">
            {texts.fill.explanation}: {kept.text}
          </p>
        ))}
      </dd>
      {context && hasNeighbours(context, field) ? (
        <dd className="answer-beside">
          <FiguresBeside {...{ field, context }} now={value} />
        </dd>
      ) : null}
    </div>
  );
}

/** Marks or clears one field or cell: for the keyboard and the ear. A click anywhere in the cell does the same. */
export function PickButton({
  picking,
  field,
  row,
  title,
}: {
  picking: Picking;
  field: string;
  row: string | null;
  title: string;
}) {
  const texts = useTexts();
  const on = picking.isPicked(field, row);
  return (
    <button
      type="button"
      className="pick"
      aria-pressed={on}
      aria-label={texts.report.markCell(title)}
      onClick={(event) => {
        event.stopPropagation();
        picking.toggle(field, row, title);
      }}
    >
      {on ? '✕' : '✎'}
    </button>
  );
}
