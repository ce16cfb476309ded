import { useId, useRef, useState, type ReactNode } from 'react';

/**
 * Content that stands open where there is room and behind a button where there is none; which of the two is for the
 * style sheet to say (`.disclosure-button`, `.disclosure-panel`). Escape closes it and gives focus back; so does a link in it.
 */
export function Disclosure({
  label,
  name,
  children,
}: {
  label: ReactNode;
  /** Class of both parts. */
  name: string;
  children: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  return (
    <div
      className={`disclosure ${name}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="button disclosure-button"
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen((before) => !before)}
      >
        {label}
        <span aria-hidden="true">{open ? '▴' : '▾'}</span>
      </button>
      <div
        id={panel}
        className={`disclosure-panel ${open ? 'open' : ''}`}
        onClick={(event) => {
          if ((event.target as HTMLElement).closest('a, [data-closes]')) setOpen(false);
        }}
      >
        {children}
      </div>
    </div>
  );
}
