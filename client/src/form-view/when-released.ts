let pressed = false;
let lastByPointer = false;
const waiting = new Set<() => void>();

const release = () => {
  pressed = false;
  // After the click that follows the release, which must still find its button where it was pressed.
  setTimeout(() => {
    for (const action of [...waiting]) {
      waiting.delete(action);
      action();
    }
  });
};

document.addEventListener('pointerdown', () => (pressed = lastByPointer = true), true);
document.addEventListener('keydown', () => (lastByPointer = false), true);
document.addEventListener('pointerup', release, true);
document.addEventListener('pointercancel', release, true);

/**
 * Runs what may move the page at once, or, while a pointer is held down, after its click. A field is left between press
 * and release; a page that moves there loses the click.
 */
export function whenReleased(action: () => void): void {
  if (pressed) waiting.add(action);
  else action();
}

/** Whether what takes the focus now was pressed, not come to by key. A touch gives it only after it is released. */
export const isPressed = (): boolean => lastByPointer;
