import { visibleFields, type Answers, type Form, type Issue } from '@ke-hoach/forms';
import { memo } from 'react';
import { sectionTitle } from '../form-view/field-texts.ts';
import { isAnsweredHere } from '../form-view/is-answered-here.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';

/** The sections of the form with how many required fields are filled, and where something is wrong. */
export const SectionNavigation = memo(function SectionNavigation({
  form,
  answers,
  issues,
}: {
  form: Form;
  answers: Answers;
  issues: readonly Issue[];
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const visible = visibleFields(form, answers).filter((field) => !field.table);
  const wrong = new Set(
    issues.filter((issue) => issue.level === 'error').map((issue) => form.field(issue.path[0] ?? '')?.section),
  );
  return (
    <nav className="section-navigation no-print" aria-label={texts.fill.sections}>
      <ol className="plain">
        {form.sections.map((section) => {
          const own = visible.filter((field) => field.section === section.id);
          if (own.length === 0) return null;
          const questions = own.filter(isAnsweredHere);
          const filled = questions.filter((field) => answers[field.key] !== undefined && answers[field.key] !== null);
          return (
            <li key={section.id}>
              <a href={`#section-${section.id}`}>
                <span>{sectionTitle(section, language)}</span>
                <span className={`small ${wrong.has(section.id) ? 'overdue' : 'quiet'}`}>
                  {wrong.has(section.id) ? '! ' : ''}
                  {filled.length}/{questions.length}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
});
