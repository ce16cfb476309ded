import type {
  FigureAnswersQuery,
  FiguresTable_groupFragment,
  ReportState,
  UnitKind,
  UnitLine,
} from '../gql/graphql.ts';
import type { Texts } from '../texts/vi.ts';
import '../texts/vi-units.ts';
import type { Question } from './question.ts';

type Key = FiguresTable_groupFragment['keys'][number];
/** A field by whose answers figures are grouped or filtered. */
export type AnswerField = FigureAnswersQuery['answerFields'][number];

/** What each key of a group is of, as people call it. */
export const groupHeads = (
  { groupBy, answers }: Pick<Question, 'groupBy' | 'answers'>,
  fields: readonly AnswerField[],
  texts: Texts,
): string[] => [
  ...groupBy.map((dimension) => texts.figures.dimension[dimension]),
  ...answers.map((id) => {
    const field = fields.find((candidate) => candidate.field === id);
    return field ? texts.titleOf(field) : texts.figures.dimension.ANSWER;
  }),
];

/** An answer as people read it: the title of a choice, yes or no. */
export function answerName(field: AnswerField | undefined, code: string, label: string, texts: Texts): string {
  if (code === '') return texts.explorer.unanswered;
  const choice = field?.choices.find((candidate) => candidate.code === code);
  if (choice) return texts.titleOf(choice);
  if (code === 'true') return texts.explorer.yes;
  return code === 'false' ? texts.explorer.no : label;
}

/** A group as people call it: what comes as a code is said in words, all else by its name. */
export function keyName({ dimension, field, id, label }: Key, fields: readonly AnswerField[], texts: Texts): string {
  switch (dimension) {
    case 'ANSWER':
      return answerName(
        fields.find((candidate) => candidate.field === field),
        id,
        label,
        texts,
      );
    case 'PERIOD_SERIES':
      return texts.figures.seriesName[label] ?? label;
    case 'UNIT_KIND':
      return texts.unitKind[label.toUpperCase() as UnitKind] ?? label;
    case 'UNIT_LINE':
      return texts.units.lines[label as UnitLine] ?? label;
    case 'STATE':
      return texts.reportState[label as ReportState] ?? label;
    case 'FORM_VERSION':
      return label ? texts.explorer.version(label) : texts.explorer.none;
    default:
      return label || texts.explorer.none;
  }
}
