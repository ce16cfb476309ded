import { useTexts } from '../texts/texts.tsx';
import { useCarrying } from './carry-context.ts';
import type { Carried } from './places.ts';

/** Id of the sentence that says how carrying goes; it stands once on the canvas. */
export const howToCarry = 'builder-how-to-carry';

/** The handle of something on the canvas: to be dragged, or picked up and put down with the space key. */
export function DragHandle({ carried }: { carried: Carried }) {
  const texts = useTexts();
  const carrying = useCarrying();
  return (
    <button
      type="button"
      className="drag-handle"
      data-handle
      aria-label={texts.canvas.pickUp(carried.title)}
      aria-describedby={howToCarry}
      aria-pressed={carrying.id === carried.id}
      title={texts.canvas.pickUp(carried.title)}
      {...carriedBy(carrying, carried)}
    >
      <svg aria-hidden="true" width="12" height="18" viewBox="0 0 12 18" fill="currentColor">
        {[3, 9, 15].flatMap((y) => [3, 9].map((x) => <circle key={`${x}${y}`} cx={x} cy={y} r="1.6" />))}
      </svg>
    </button>
  );
}

/** What makes a button a handle. A click without a pointer is the space key, or a screen reader's own. */
export function carriedBy(carrying: ReturnType<typeof useCarrying>, carried: Carried, onTap?: () => void) {
  return {
    onClick: (event: React.MouseEvent) => (event.detail === 0 ? carrying.pickUpOrDrop(carried) : onTap?.()),
    onKeyDown: (event: React.KeyboardEvent) => {
      if (carrying.id === carried.id && carrying.key(event.key)) event.preventDefault();
    },
    onBlur: () => {
      if (carrying.id === carried.id) carrying.leave();
    },
    onPointerDown: (event: React.PointerEvent<HTMLElement>) => carrying.press(event, carried),
  };
}
