import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import { useLanguage } from '../../texts/texts.tsx';
import { CalculatedValue } from '../calculated-value.tsx';
import { sectionTitle } from '../field-texts.ts';
import { useFilling } from '../fill-context.ts';

/** The whole form, section by section, calculated values in their places. */
export function ObjectTemplate({ properties }: ObjectFieldTemplateProps) {
  const { form } = useFilling();
  const { language } = useLanguage();
  const questions = new Map(properties.map((property) => [property.name, property.content]));
  return (
    <>
      {form.sections.map((section) => {
        const shown = section.fields.filter((key) => questions.has(key) || form.field(key)?.calculated);
        if (shown.length === 0) return null;
        return (
          <section
            key={section.id}
            id={`section-${section.id}`}
            className="form-section panel"
            aria-labelledby={`title-${section.id}`}
          >
            <h2 id={`title-${section.id}`}>{sectionTitle(section, language)}</h2>
            <div className="questions">
              {shown.map((key) => {
                const field = form.field(key);
                return field?.calculated ? (
                  <CalculatedValue key={key} field={field} />
                ) : (
                  <Part key={key}>{questions.get(key)}</Part>
                );
              })}
            </div>
          </section>
        );
      })}
    </>
  );
}

const Part = ({ children }: { children: React.ReactNode }) => children;
