import type { Answers, Form, Issue } from '@ke-hoach/forms';
import { memo } from 'react';
import { sectionTitle } from '../form-view/field-texts.ts';
import { isAnsweredHere } from '../form-view/is-answered-here.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';

/** The sections of the form with how many required fields are filled, and where something is wrong. */
export const SectionNavigation = memo(function SectionNavigation({
  form,
  answers,
  visible,
  issues,
}: {
  form: Form;
  answers: Answers;
  /** Keys of what is shown for these answers. */
  visible: ReadonlySet<string>;
  issues: readonly Issue[];
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const counts = countsOf(form, answers, visible);
  const wrong = new Set(
    issues.filter((issue) => issue.level === 'error').map((issue) => form.field(issue.path[0] ?? '')?.section),
  );
  return (
    <nav className="section-navigation no-print" aria-label={texts.fill.sections}>
      <ol className="plain">
        {form.sections.map((section) => {
          const count = counts.get(section.id);
          if (!count) return null;
          return (
            <li key={section.id}>
              <a href={`#section-${section.id}`}>
                <span>{sectionTitle(section, language)}</span>
                <span className={`small ${wrong.has(section.id) ? 'overdue' : 'quiet'}`}>
                  {wrong.has(section.id) ? '! ' : ''}
                  {count.filled}/{count.questions}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
});

/** How many questions each section shows, and how many of them are filled; a section that shows nothing has none. */
function countsOf(form: Form, answers: Answers, visible: ReadonlySet<string>) {
  const counts = new Map<string, { questions: number; filled: number }>();
  for (const field of form.fields) {
    if (field.table || !visible.has(field.key)) continue;
    const count = counts.get(field.section) ?? { questions: 0, filled: 0 };
    counts.set(field.section, count);
    if (!isAnsweredHere(field)) continue;
    count.questions += 1;
    if (answers[field.key] !== undefined && answers[field.key] !== null) count.filled += 1;
  }
  return counts;
}
