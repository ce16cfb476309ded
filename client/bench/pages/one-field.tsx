import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The floor: the least a React page can do when somebody types. */
function OneField() {
  const [text, setText] = useState('');
  return (
    <label>
      Tổng số hộ
      <input inputMode="numeric" value={text} onChange={(event) => setText(event.target.value)} />
    </label>
  );
}

const root = document.getElementById('root');
performance.mark('mount');
if (root) createRoot(root).render(<OneField />);
