import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { useMemo } from 'react';
import { useFilling } from '../fill-context.ts';
import { FormSection } from '../form-section.tsx';
import { useMountedSections } from '../use-mounted-sections.ts';

/** The whole form, section by section. */
export function ObjectTemplate({ properties }: ObjectFieldTemplateProps) {
  const { form, store } = useFilling();
  const mounted = useMountedSections(form, store);
  const questions = useMemo(() => new Map(properties.map(({ name, content }) => [name, content])), [properties]);
  return form.sections.map((section, at) => (
    <FormSection key={section.id} section={section} questions={questions} mounted={at < mounted} />
  ));
}
