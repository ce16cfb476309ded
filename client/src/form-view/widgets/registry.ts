import type { Field, Kind } from '@ke-hoach/forms';
import { createElement, type ComponentType } from 'react';
import { beside } from '../beside.ts';
import type { AnswerInputProps } from './answer-input.ts';
import { ChoiceInput, choosesByRadio, YesNoInput } from './choice-input.tsx';
import { DateInput } from './date-input.tsx';
import { LongTextInput } from './long-text-input.tsx';
import { NumberInput } from './number-input.tsx';
import { TextInput } from './text-input.tsx';

type Input = ComponentType<AnswerInputProps>;

/** Kinds that `AnswerInput` does not serve: a table has its own field, a note is never answered. */
type Elsewhere = 'table' | 'note';

/** One input for each kind that is answered in one place; a new kind adds its line here, with one that serves. */
const inputs: Record<Exclude<Kind, Elsewhere>, Input> = {
  text: TextInput,
  'long-text': LongTextInput,
  integer: NumberInput,
  money: NumberInput,
  decimal: NumberInput,
  percent: beside('PercentInput'),
  date: DateInput,
  'yes-no': YesNoInput,
  choice: ChoiceInput,
  'many-choices': beside('ManyChoicesInput'),
  'unit-reference': beside('UnitReferenceInput'),
  'exemplar-reference': beside('ExemplarReferenceInput'),
  phone: TextInput,
  file: beside('FileInput'),
};

/** Kinds whose input is a group of controls: a title names the group, there is no one control to label. */
const groups: ReadonlySet<Kind> = new Set<Kind>(['yes-no', 'percent', 'many-choices', 'file', 'table']);

/** Whether the input of this field is a group of controls. */
export const isAnsweredByGroup = (field: Field): boolean =>
  groups.has(field.kind) || (field.kind === 'choice' && choosesByRadio(field));

/** The input of any kind; an input of a rare kind comes when it is needed. */
export function AnswerInput(props: AnswerInputProps) {
  const { kind } = props.field;
  if (kind === 'table' || kind === 'note') return null;
  return createElement(inputs[kind], props);
}
