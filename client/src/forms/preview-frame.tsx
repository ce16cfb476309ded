import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';

const widths = ['desk', 'phone'] as const;

/**
 * The preview as on a unit's computer or phone; what is in it lays itself out by the width it is given. On a computer the
 * form is wider than what is left beside the structure: it is shown smaller, with the columns a unit sees.
 */
export function PreviewFrame({ children }: { children: ReactNode }) {
  const texts = useTexts();
  const [width, setWidth] = useState<(typeof widths)[number]>('desk');
  const room = useRef<HTMLDivElement>(null);
  const [percent, setPercent] = useState(100);
  useLayoutEffect(() => (room.current ? keepFitting(room.current, setPercent) : undefined), []);
  return (
    <div className="stack preview">
      <div className="row preview-widths">
        <div className="row" role="group" aria-label={texts.builder.previewWidth}>
          {widths.map((one) => (
            <Button key={one} aria-pressed={width === one} onClick={() => setWidth(one)}>
              {texts.builder.previewWidths[one]}
            </Button>
          ))}
        </div>
        {percent < 100 ? <span className="quiet small">{texts.builder.previewScaled(percent)}</span> : null}
      </div>
      <div className="preview-room" ref={room}>
        <div className={`preview-frame stack ${width}`}>{children}</div>
      </div>
    </div>
  );
}

/** Keeps what is in a room as small as the room is narrow, and the room as high as that; tells the size in percent. */
function keepFitting(room: HTMLElement, tell: (percent: number) => void): (() => void) | undefined {
  const frame = room.firstElementChild;
  if (!(frame instanceof HTMLElement) || !('ResizeObserver' in window)) return undefined;
  const fit = () => {
    const scale = Math.min(1, room.clientWidth / frame.offsetWidth);
    // Hidden behind another tab, it has no width.
    if (!(scale > 0)) return;
    frame.style.transform = scale < 1 ? `scale(${scale})` : '';
    room.style.height = scale < 1 ? `${frame.offsetHeight * scale}px` : '';
    tell(Math.round(scale * 100));
  };
  fit();
  const watch = new ResizeObserver(fit);
  watch.observe(room);
  watch.observe(frame);
  return () => watch.disconnect();
}
