import { withCalculations, type Group } from '@ke-hoach/forms';
import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { Fragment, type ReactNode } from 'react';
import { useLanguage } from '../../texts/texts.tsx';
import { CalculatedValue } from '../calculated-value.tsx';
import { sectionTitle } from '../field-texts.ts';
import { useFilling } from '../fill-context.ts';
import { Heading, UnderHeading } from '../heading.tsx';

/** The whole form, section by section, groups and calculated values in their places. */
export function ObjectTemplate({ properties }: ObjectFieldTemplateProps) {
  const { form } = useFilling();
  const { language } = useLanguage();
  const questions = new Map(properties.map((property) => [property.name, property.content]));
  const shown = withCalculations(form, new Set(questions.keys()));
  const isShown = (key: string) => shown.has(key);

  const part = (item: string | Group): ReactNode => {
    if (typeof item !== 'string') return group(item);
    if (!isShown(item)) return null;
    const field = form.field(item);
    if (field?.calculated) return <CalculatedValue key={item} field={field} />;
    return <Fragment key={item}>{questions.get(item)}</Fragment>;
  };
  const parts = ({ items, description }: Group) => (
    <UnderHeading>
      {description ? <p className="hint">{description}</p> : null}
      <div className="questions">{items.map(part)}</div>
    </UnderHeading>
  );
  const group = (inner: Group) =>
    inner.fields.some(isShown) ? (
      <fieldset key={inner.id} className="form-group">
        <legend>
          <Heading>{sectionTitle(inner, language)}</Heading>
        </legend>
        {parts(inner)}
      </fieldset>
    ) : null;

  return form.sections.map((section) =>
    section.fields.some(isShown) ? (
      <section
        key={section.id}
        id={`section-${section.id}`}
        className="form-section panel"
        aria-labelledby={`title-${section.id}`}
      >
        <Heading id={`title-${section.id}`}>{sectionTitle(section, language)}</Heading>
        {parts(section)}
      </section>
    ) : null,
  );
}
