import type { Form } from '@ke-hoach/forms';
import type { Use } from '@ke-hoach/forms/build';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';

/** What reads a field, each by what it is and its title. */
export function UseList({ form, uses }: { form: Form; uses: readonly Use[] }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const nameOf = ({ id, title }: Use) => {
    const used = form.field(id);
    return used ? fieldTitle(used, language) : (form.rules.find((rule) => rule.id === id)?.message[language] ?? title);
  };
  return (
    <ul>
      {uses.map((use) => (
        <li key={`${use.kind}${use.id}`}>
          {texts.builder.useKind[use.kind] ?? use.kind}: “{nameOf(use)}”
        </li>
      ))}
    </ul>
  );
}
