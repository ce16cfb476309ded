import { useEffect, useState } from 'react';
import { useTexts } from '../texts/texts.tsx';

/** Waiting for the first answer; says so more clearly when it takes over four seconds. */
export function Loading() {
  const texts = useTexts();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 4000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      <div className="loading-bar" aria-hidden="true" />
      {slow ? texts.slow : texts.loading}
    </div>
  );
}
