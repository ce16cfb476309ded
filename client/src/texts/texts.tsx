import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { toRefusal } from '../apollo/problems.ts';
import { vi, type Texts } from './vi.ts';

export type Language = 'vi' | 'en';
const KEPT_UNDER = 'ke-hoach.language';

interface Spoken {
  language: Language;
  texts: Texts;
  speak: (language: Language) => void;
}

const SpokenContext = createContext<Spoken>({ language: 'vi', texts: vi, speak: () => {} });

/** Provides the catalogue of the chosen language and keeps the choice on this device. */
export function TextsProvider({ children }: { children: ReactNode }) {
  const [wanted, speak] = useState<Language>(() => (localStorage.getItem(KEPT_UNDER) === 'en' ? 'en' : 'vi'));
  const [english, setEnglish] = useState<Texts | null>(null);
  // Until the English sentences are there, everything is said in Vietnamese.
  const spoken: Spoken = useMemo(
    () =>
      wanted === 'en' && english ? { language: 'en', texts: english, speak } : { language: 'vi', texts: vi, speak },
    [wanted, english],
  );
  useEffect(() => {
    localStorage.setItem(KEPT_UNDER, wanted);
    if (wanted === 'en') void import('./en.ts').then((module) => setEnglish(module.en));
  }, [wanted]);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken]);
  return <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** All sentences in the chosen language. */
export function useTexts(): Texts {
  return use(SpokenContext).texts;
}

export function useLanguage(): { language: Language; speak: (language: Language) => void } {
  return use(SpokenContext);
}

/** The sentence for whatever was thrown while asking the server. */
export function useProblemSentence(): (error: unknown) => string {
  const texts = useTexts();
  return (error) => {
    const refusal = toRefusal(error);
    return (texts.problem[refusal.code] ?? texts.problem.INTERNAL)(refusal.details);
  };
}
