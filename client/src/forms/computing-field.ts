import type { Field, Form } from '@ke-hoach/forms';
import type { CalculationContent, Operation } from '@ke-hoach/forms/build';
import { randomId } from '../apollo/random-id.ts';
import { partsOf } from './parts-of.ts';

/** Numbers outside tables may be computed instead of asked for. */
export const canBeComputed = ({ calculated, kind, table }: Field): boolean =>
  !calculated && table === undefined && ['integer', 'decimal', 'money'].includes(kind);

/** Whether a version that was published asks for the field, so that there may be figures of it. */
export const isPublished = (published: Form | null, { id }: Field): boolean => published?.field(id) !== undefined;

/**
 * Computes a number that was asked for: same name, same place, same measure. It keeps its id until a version was
 * published with it; then figures that were typed are not to be taken for computed ones.
 */
export function computingField(
  form: Form,
  field: Field,
  content: CalculationContent,
  published: Form | null,
): { operation: Operation; id: string } {
  const id = isPublished(published, field) ? randomId() : field.id;
  const { title, key, unit, basis, overUnits, overTime, description, i18n } = field;
  const english = i18n?.en?.title;
  const rollup = content.ratio || overUnits === 'ratio' ? {} : { overUnits };
  const add: Operation = {
    ...{ type: 'addCalculation', title, key, id, section: field.group ?? field.section, after: before(form, field) },
    ...(english === undefined ? {} : { titleEn: english }),
    ...known({ unit, basis, overTime, ...rollup }),
    ...content,
  };
  const describe = (text: string | undefined, lang?: 'en'): Operation[] =>
    text === undefined ? [] : [{ type: 'describeField', field: id, description: text, ...(lang ? { lang } : {}) }];
  return {
    id,
    operation: {
      type: 'several',
      operations: [
        ...[{ type: 'removeField', field: field.id } as const, add],
        ...describe(description),
        ...describe(i18n?.en?.description, 'en'),
      ],
    },
  };
}

/** Id of what stands before a field in its section or group; null where it is the first. */
function before(form: Form, field: Field): string | null {
  const items = partsOf(form).find(({ id }) => id === (field.group ?? field.section))?.part.items ?? [];
  const item = items[items.indexOf(field.key) - 1];
  return (typeof item === 'string' ? form.field(item)?.id : item?.id) ?? null;
}

function known<Settings extends object>(
  settings: Settings,
): { [Name in keyof Settings]?: NonNullable<Settings[Name]> } {
  const said = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(said) as { [Name in keyof Settings]?: NonNullable<Settings[Name]> };
}
