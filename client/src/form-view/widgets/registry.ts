import type { Kind } from '@ke-hoach/forms';
import { createElement, type ComponentType } from 'react';
import type { AnswerInputProps } from './answer-input.ts';
import { ChoiceInput, YesNoInput } from './choice-input.tsx';
import { DateInput } from './date-input.tsx';
import { NumberInput } from './number-input.tsx';
import { LongTextInput, TextInput } from './text-input.tsx';

/** One input for each kind that is answered in one place; a new kind adds its line here only if none serves. */
export const inputs: Partial<Record<Kind, ComponentType<AnswerInputProps>>> = {
  text: TextInput,
  'long-text': LongTextInput,
  integer: NumberInput,
  money: NumberInput,
  decimal: NumberInput,
  date: DateInput,
  'yes-no': YesNoInput,
  choice: ChoiceInput,
};

/** The input of any kind. */
export function AnswerInput(props: AnswerInputProps) {
  return createElement(inputs[props.field.kind] ?? TextInput, props);
}
