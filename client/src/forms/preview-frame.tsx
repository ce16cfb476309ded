import { useContext, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { WholeWidthContext } from './whole-width.ts';

const widths = ['desk', 'phone'] as const;

/** Smaller than this, what is written cannot be read: the form gets a narrower page instead. */
const LEAST_SCALE = 0.8;

/**
 * The preview as on a unit's computer or phone; what is in it lays itself out by the width it is given. On a computer the
 * form is wider than what is left beside the structure: it is shown smaller, as far as it can still be read.
 */
export function PreviewFrame({ children }: { children: ReactNode }) {
  const texts = useTexts();
  const [width, setWidth] = useState<(typeof widths)[number]>('desk');
  const room = useRef<HTMLDivElement>(null);
  const [percent, setPercent] = useState(100);
  const wholeWidth = useContext(WholeWidthContext);
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
        {wholeWidth ? (
          <Button aria-pressed={wholeWidth.isWhole} onClick={wholeWidth.toggle}>
            {texts.builder.wholeWidth}
          </Button>
        ) : null}
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
    // Hidden behind another tab, it has no width.
    if (room.clientWidth === 0) return;
    frame.style.maxWidth = `${room.clientWidth / LEAST_SCALE}px`;
    const scale = Math.min(1, room.clientWidth / frame.offsetWidth);
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
