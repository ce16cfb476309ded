import { createContext, use, useCallback, useState, type ReactNode } from 'react';

const AnnounceContext = createContext<(sentence: string) => void>(() => {});

/** One polite live region for the whole application. */
export function AnnounceProvider({ children }: { children: ReactNode }) {
  const [sentence, setSentence] = useState('');
  const announce = useCallback((next: string) => {
    setSentence('');
    setTimeout(() => setSentence(next), 30);
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="visually-hidden" aria-live="polite">
        {sentence}
      </div>
    </AnnounceContext>
  );
}

/** Says a sentence to screen readers. */
export const useAnnounce = () => use(AnnounceContext);
