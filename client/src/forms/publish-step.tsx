import { useId, type ReactNode } from 'react';

/** One step of publishing; the style sheet numbers them. */
export function PublishStep({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className="publish-step stack" aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {children}
    </section>
  );
}
