import { createElement, Suspense, useState, type ComponentType } from 'react';
import { lazyPart } from '../ui/lazy-part.ts';
import type * as BesideForm from './beside-form.ts';

type Parts = typeof BesideForm;
type Props<Name extends keyof Parts> = Parts[Name] extends (props: infer Given) => unknown ? Given : never;

let here: Parts | null = null;
const load = async () => (here = await import('./beside-form.ts'));
// What cannot be fetched now is fetched when it is needed.
load().catch(() => undefined);

/**
 * A component whose code comes beside that of the form: the form is there first, and this with it or just after.
 * `missing` stands where it cannot be fetched; without it the place stays empty until it comes.
 */
export function beside<Name extends keyof Parts>(
  name: Name,
  missing?: ComponentType<Props<Name>>,
): ComponentType<Props<Name>> {
  type Part = ComponentType<Props<Name>>;
  const part = (parts: Parts) => parts[name] as unknown as Part;
  const Awaited = lazyPart(async () => {
    const parts = missing ? await load().catch(() => null) : await load();
    return (parts ? part(parts) : missing!) as ComponentType<object>;
  }) as unknown as Part;
  return function Beside(props) {
    // Chosen once: a part that changes its component loses the focus inside it.
    const [chosen] = useState<Part>(() => (here ? part(here) : Awaited));
    return createElement(Suspense, { fallback: null }, createElement(chosen as ComponentType<object>, props as object));
  };
}
