import { parseForm, type FormDocument } from '@ke-hoach/forms';
import {
  communeAnnual,
  communeHalfYear,
  modelNomination,
  modelScoring,
  monitoring,
  organisationAnnual,
  organisationReport,
  policyFeedback,
  yearlyPlan,
} from '@ke-hoach/forms/examples';
import { FormPurpose } from '@ke-hoach/schema';

/** A form that a designer may begin with. */
export interface FormExample {
  name: string;
  purpose: FormPurpose;
  title: string;
  titleEn: string | null;
  document: FormDocument;
}

const { REPORT, REGISTER, PLAN } = FormPurpose;

/** Forms of the movement as the office uses them (docs/GLOSSARY.md), by the name under which they are asked for. */
export const formExamples = (): readonly FormExample[] => (read ??= readExamples());

/** Read when they are first asked for: a start need not wait for nine forms. */
let read: readonly FormExample[] | undefined;

const readExamples = (): readonly FormExample[] => [
  example('commune-half-year', REPORT, communeHalfYear),
  example('commune-annual', REPORT, communeAnnual),
  example('organisation-report', REPORT, organisationReport),
  example('organisation-annual', REPORT, organisationAnnual),
  example('model-scoring', REPORT, modelScoring),
  example('model-nomination', REGISTER, modelNomination),
  example('policy-feedback', REGISTER, policyFeedback),
  example('monitoring', REGISTER, monitoring),
  example('yearly-plan', PLAN, yearlyPlan),
];

export const findFormExample = (name: string) => formExamples().find((one) => one.name === name);

function example(name: string, purpose: FormPurpose, document: FormDocument): FormExample {
  const parsed = parseForm(document);
  if (!parsed.ok) throw new TypeError(`the example ${name} is no form`);
  return { name, purpose, title: parsed.form.title, titleEn: parsed.form.titleEn ?? null, document };
}
