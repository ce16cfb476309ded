import { useEffect, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';

/** Waiting for the first answer; says so more clearly when it takes over four seconds, or at once what is waited for. */
export function Loading({ label }: { label?: string }) {
  const texts = useTexts();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 4000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      <div className="loading-bar" aria-hidden="true" />
      {label ?? (slow ? texts.slow : texts.loading)}
    </div>
  );
}
