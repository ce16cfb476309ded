import type { Answers, Field, Form } from '../dialect/form.ts';

/** A file as an answer names it. */
export interface AttachedFile {
  _id: string;
  name: string;
  size: number;
  sha256: string;
}

/** The files that answers name, each with its field. They must have passed `checkAnswers`: what is no file is left out. */
export function attachedFiles(form: Form, answers: Answers): { field: Field; file: AttachedFile }[] {
  return form.fields
    .filter(({ kind }) => kind === 'file')
    .flatMap((field) => {
      const value = Object.hasOwn(answers, field.key) ? answers[field.key] : undefined;
      return (Array.isArray(value) ? value : []).filter(isNamed).map((file) => ({ field, file }));
    });
}

const isNamed = (value: unknown): value is AttachedFile =>
  typeof value === 'object' && value !== null && typeof (value as AttachedFile)._id === 'string';
