import type { Field, Form, Group } from '@ke-hoach/forms';
import type { ReactNode } from 'react';
import { sectionTitle } from '../form-view/field-texts.ts';
import { Heading, UnderHeading } from '../form-view/heading.tsx';
import { useLanguage } from '../texts/texts.tsx';

interface Props {
  form: Form;
  section: Group;
  isShown: (field: Field) => boolean;
  answer: (field: Field) => ReactNode;
}

/** The answers of a section or group under its heading, what stands in groups under theirs; nothing when none is shown. */
export function AnswersSection({ form, section, isShown, answer }: Props) {
  const { language } = useLanguage();
  const shownField = (key: string) => [form.field(key)].filter((field) => field !== undefined).filter(isShown);
  if (section.fields.flatMap(shownField).length === 0) return null;
  return (
    <section>
      <Heading>{sectionTitle(section, language)}</Heading>
      <UnderHeading>
        {runsOf(section.items).map((run) =>
          Array.isArray(run) ? (
            <AnswersList key={run[0]} answers={run.flatMap(shownField).map(answer)} />
          ) : (
            <AnswersSection key={run.id} form={form} section={run} isShown={isShown} answer={answer} />
          ),
        )}
      </UnderHeading>
    </section>
  );
}

const AnswersList = ({ answers }: { answers: ReactNode[] }) => (answers.length > 0 ? <dl>{answers}</dl> : null);

/** Fields that follow each other make one list; a group stands on its own. */
function runsOf(items: Group['items']): (string[] | Group)[] {
  const runs: (string[] | Group)[] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (typeof item !== 'string') runs.push(item);
    else if (Array.isArray(last)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}
