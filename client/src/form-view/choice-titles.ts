import type { Choice, Field } from '@ke-hoach/forms';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';

const titleOf = (choice: Choice, language: Language): string =>
  (language === 'en' ? choice.titleEn : undefined) ?? choice.title;

/** A choice as it is offered; a retired one says so, and what took it over. */
export function choiceTitle(field: Field, code: string, texts: Texts, language: Language): string {
  const offered = field.choices?.find((choice) => choice.code === code);
  if (offered) return titleOf(offered, language);
  const retired = field.retired?.find((choice) => choice.code === code);
  if (!retired) return code;
  const into = field.choices?.find((choice) => choice.id === retired.into);
  return into
    ? texts.answering.retiredInto(titleOf(retired, language), titleOf(into, language))
    : texts.answering.retired(titleOf(retired, language));
}

/** The codes to show: those offered, then those of the answer that no longer are, so that they can be taken back. */
export function codesToShow(field: Field, chosen: readonly string[]): { code: string; offered: boolean }[] {
  const offered = field.choices?.map((choice) => choice.code) ?? [];
  const gone = chosen.filter((code) => !offered.includes(code));
  return [...offered.map((code) => ({ code, offered: true })), ...gone.map((code) => ({ code, offered: false }))];
}
