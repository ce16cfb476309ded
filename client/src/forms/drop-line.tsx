import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { linesOn } from './place-line.ts';
import type { Place } from './places.ts';

/** The line where the carried thing would be put, with its name; it follows the canvas as that scrolls. */
export function DropLine({ canvas, place, title }: { canvas: () => HTMLElement | null; place: Place; title: string }) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let frame = 0;
    const follow = () => {
      const [root, element] = [canvas(), line.current];
      const at = root && linesOn(root)(place);
      if (element) {
        element.hidden = !at;
        if (at) {
          element.style.transform = `translate(${at.left}px, ${at.top}px)`;
          element.style.width = `${at.width}px`;
        }
      }
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [canvas, place]);
  return createPortal(
    <div ref={line} className="drop-line" aria-hidden="true" hidden>
      <span className="drop-name">{title}</span>
    </div>,
    document.body,
  );
}
