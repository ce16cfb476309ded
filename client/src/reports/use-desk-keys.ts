import { useEffect, useState } from 'react';
import { isTyping } from './is-typing.ts';

const KEPT_UNDER = 'ke-hoach.desk-keys';

/** J and K lead to the next and the previous report, unless somebody types or switched the keys off (kept on this device). */
export function useDeskKeys({ onNext, onPrevious }: { onNext: () => void; onPrevious: () => void }) {
  const [isOn, setOn] = useState(() => localStorage.getItem(KEPT_UNDER) !== 'off');
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'j') onNext();
      else if (key === 'k') onPrevious();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  const toggle = () => {
    localStorage.setItem(KEPT_UNDER, isOn ? 'off' : 'on');
    setOn(!isOn);
  };
  return { isOn, toggle };
}
