import { useQuery } from '@apollo/client/react';
import { parseForm, type Field, type Form } from '@ke-hoach/forms';
import { useMemo } from 'react';
import { fieldTitle } from '../../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../../texts/texts.tsx';
import { SelectField, type SelectOption } from '../../ui/select-field.tsx';
import { FormForTaskDocument, TargetsForTasksDocument } from './task-operations.ts';

/** What tells how far units are with a task, so that they need not: a field of its form, or a target. */
export interface Answering {
  kind: 'field' | 'target';
  id: string;
}

interface Props {
  planId: string;
  /** The form that answers the task; empty while none does. */
  formId: string;
  answering: Answering | null;
  onChange: (answering: Answering | null) => void;
}

const telling = ['integer', 'decimal', 'money', 'yes-no', 'date'];

/** Where the progress of a task comes from: what units tell themselves, a field of the form, or a target of the plan. */
export function AnsweringSelect({ planId, formId, answering, onChange }: Props) {
  const texts = useTexts();
  const words = texts.tasks;
  const { language } = useLanguage();
  const targets = useQuery(TargetsForTasksDocument, { variables: { planId } }).data?.plan?.targets.edges ?? [];
  const asked = useQuery(FormForTaskDocument, { variables: { id: formId }, skip: formId === '' });
  const latest = formId === '' ? null : asked.data?.form?.latest;
  const fields = useMemo(() => (latest ? fieldsOf(latest, language) : []), [latest, language]);
  const value = answering ? `${answering.kind} ${answering.id}` : '';
  const group = (title: string, options: SelectOption[]) => (options.length > 0 ? [{ title, options }] : []);
  const groups = [
    ...group(words.fields, fields),
    ...group(
      words.targets,
      targets.map(({ node }) => ({ value: `target ${node.id}`, title: texts.titleOf(node) })),
    ),
  ];
  const isKnown = value === '' || groups.some(({ options }) => options.some((one) => one.value === value));
  return (
    <SelectField
      label={words.from}
      hint={words.fromHint}
      value={value}
      options={[
        { value: '', title: words.told },
        ...groups,
        ...(isKnown || asked.loading ? [] : [{ value, title: words.gone }]),
      ]}
      onChange={(next) => {
        const [kind, id] = next.split(' ');
        onChange(id === undefined ? null : { kind: kind as Answering['kind'], id });
      }}
    />
  );
}

/** Numbers, yes/no and dates, also those of tables, as they are asked. */
function fieldsOf({ schema, uiSchema }: { schema: unknown; uiSchema: unknown }, language: 'vi' | 'en'): SelectOption[] {
  const parsed = parseForm({ schema, uiSchema });
  if (!parsed.ok) return [];
  const { form } = parsed;
  const title = (field: Field) => (field.table === undefined ? '' : `${tableTitle(form, field)}: `);
  return form.fields
    .filter(({ kind }) => telling.includes(kind))
    .map((field) => ({ value: `field ${field.id}`, title: title(field) + fieldTitle(field, language) }));

  function tableTitle(of: Form, { table = '' }: Field): string {
    const found = of.field(table);
    return found ? fieldTitle(found, language) : table;
  }
}
