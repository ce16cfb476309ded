import { useId, type ReactNode } from 'react';

interface Given {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

/** A label, its control, a hint and a mistake, joined for screen readers. */
export function Labelled({
  label,
  hint,
  mistake,
  children,
}: {
  label: string;
  hint?: string;
  mistake?: string | null;
  children: (given: Given) => ReactNode;
}) {
  const id = useId();
  const described = [hint ? `${id}-hint` : '', mistake ? `${id}-mistake` : ''].filter(Boolean).join(' ');
  return (
    <div className="labelled">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': mistake ? true : undefined })}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {mistake ? (
        <p className="mistake" id={`${id}-mistake`} role="alert">
          {mistake}
        </p>
      ) : null}
    </div>
  );
}
