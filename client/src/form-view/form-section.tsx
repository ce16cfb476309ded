import type { Group, Section } from '@ke-hoach/forms';
import { memo, type ReactNode } from 'react';
import { useLanguage } from '../texts/texts.tsx';
import { CalculatedValue } from './calculated-value.tsx';
import { sectionTitle } from './field-texts.ts';
import { useFilling } from './fill-context.ts';
import { Heading, UnderHeading } from './heading.tsx';
import { useIsShown } from './use-filled.ts';

/** What RJSF made of each question, by key. */
type Questions = ReadonlyMap<string, ReactNode>;

interface Props {
  section: Section;
  questions: Questions;
  /** Until it is, its place is kept: a link leads to it already. */
  mounted: boolean;
}

/** A section with its questions, groups and calculated values in their places; nothing while none of them is shown. */
export const FormSection = memo(function FormSection({ section, questions, mounted }: Props) {
  const { language } = useLanguage();
  if (!useIsShown(section.fields)) return null;
  return (
    <section
      id={`section-${section.id}`}
      className="form-section panel"
      aria-labelledby={`title-${section.id}`}
      aria-busy={!mounted || undefined}
    >
      <Heading id={`title-${section.id}`}>{sectionTitle(section, language)}</Heading>
      {mounted ? <Parts group={section} questions={questions} /> : null}
    </section>
  );
});

function Parts({ group, questions }: { group: Group; questions: Questions }) {
  const { language } = useLanguage();
  const description = (language === 'en' ? group.descriptionEn : undefined) ?? group.description;
  return (
    <UnderHeading>
      {description ? <p className="hint">{description}</p> : null}
      <div className="questions">
        {group.items.map((item) =>
          typeof item === 'string' ? (
            <Question key={item} name={item} content={questions.get(item)} />
          ) : (
            <InnerGroup key={item.id} group={item} questions={questions} />
          ),
        )}
      </div>
    </UnderHeading>
  );
}

function InnerGroup({ group, questions }: { group: Group; questions: Questions }) {
  const { language } = useLanguage();
  if (!useIsShown(group.fields)) return null;
  return (
    <fieldset className="form-group">
      <legend>
        <Heading>{sectionTitle(group, language)}</Heading>
      </legend>
      <Parts group={group} questions={questions} />
    </fieldset>
  );
}

/** A question or calculated value while it is shown. */
function Question({ name, content }: { name: string; content: ReactNode }) {
  const { form } = useFilling();
  const [shown, field] = [useIsShown([name]), form.field(name)];
  if (!shown) return null;
  return field?.calculated ? <CalculatedValue field={field} /> : content;
}
