import { checkExpression, type Calculation, type Field, type Form } from '@ke-hoach/forms';
import { fieldKind, type CalculationContent, type Operation } from '@ke-hoach/forms/build';

/** A calculation while it is put together; `ratio` names fields by id, an empty one is not chosen yet. */
export interface FormulaDraft {
  expression: string;
  kind: CalculationContent['kind'];
  /** Decimal places; null is what is usual for the kind. */
  scale: number | null;
  ratio: { numerator: string; denominator: string } | null;
}

/** Decimal places of a result when nothing else is said. */
export const usualScale = (kind: FormulaDraft['kind']): number => (kind === 'decimal' || kind === 'percent' ? 2 : 0);

/** A calculation of the form as a draft, or an empty one. */
export function formulaDraft(form: Form, known?: Calculation): FormulaDraft {
  if (!known) return { expression: '', kind: 'decimal', scale: null, ratio: null };
  const idOf = (key: string) => form.field(key)?.id ?? '';
  const { expression, kind, ratio } = known;
  const { scale } = form.field(known.field)?.schema ?? {};
  return {
    ...{ expression, kind, scale: typeof scale === 'number' ? scale : null },
    ratio: ratio ? { numerator: idOf(ratio.numerator), denominator: idOf(ratio.denominator) } : null,
  };
}

/** The numbers a rate may divide: those the formula reads, outside tables. */
export function dividable(form: Form, expression: string): Field[] {
  const checked = checkExpression(form, expression, { wanted: 'number' });
  const read = checked.ok ? checked.reads.flatMap((id) => form.field(id) ?? []) : [];
  return read.filter(
    ({ table, calculated, kind }) => table === undefined && (calculated || fieldKind(kind)?.measure === 'number'),
  );
}

/** What is sent; undefined while the formula is wrong, or what a rate divides is not chosen. */
export function formulaContent(form: Form, draft: FormulaDraft): CalculationContent | undefined {
  if (!checkExpression(form, draft.expression, { wanted: 'number' }).ok) return undefined;
  const offered = dividable(form, draft.expression);
  const { ratio } = draft;
  if (ratio && ![ratio.numerator, ratio.denominator].every((id) => offered.some((field) => field.id === id)))
    return undefined;
  return draft;
}

/** A percentage that does not say what it divides cannot be summed. */
const unsummed = { overUnits: 'none', overTime: 'none' } as const;

/** Adds the value that a formula gives. */
export function addingCalculation(title: string, section: string, content: CalculationContent): Operation {
  const rollups = content.kind === 'percent' && !content.ratio ? unsummed : {};
  return { type: 'addCalculation', title, section, ...content, ...rollups };
}
