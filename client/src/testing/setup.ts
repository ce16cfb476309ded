import { cleanup, configure } from '@testing-library/react';
import '../texts/vi-builder.ts';
import '../texts/vi-figures.ts';
import '../texts/vi-new-form.ts';
import '../texts/vi-office.ts';
import '../texts/vi-publishing.ts';
import '../texts/vi-sheets.ts';
import '../texts/vi-tour.ts';
import '../texts/vi-units.ts';
import * as React from 'react';
import { afterEach, vi } from 'vitest';

// What is waited for may take its time on a busy machine.
configure({ asyncUtilTimeout: 8000 });

// jsdom paints nothing: what waits for that comes at once.
vi.mock('../form-view/after-paint.ts', () => ({ afterPaint: (work: () => void) => (work(), () => {}) }));

afterEach(() => {
  cleanup();
  localStorage.clear();
});

// React remembers, in development, the stack at which each element was made, up to ten thousand a second: a fifth of the
// time of the tests. It stops where that many were counted, and the warnings it prints name the components all the same.
Object.defineProperty(
  Reflect.get(React, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE') as object,
  'recentlyCreatedOwnerStacks',
  { get: () => Infinity, set: () => {} },
);

// jsdom knows the dialog element but not its methods.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
};

// jsdom lays nothing out, so there is nothing to scroll. Browsers of late answer a promise, which no effect may return.
Element.prototype.scrollIntoView ??= () => Promise.resolve();
window.scrollBy = () => Promise.resolve();

// … and nothing comes into sight.
globalThis.IntersectionObserver ??= class {
  observe() {}
  disconnect() {}
} as unknown as typeof IntersectionObserver;

// jsdom has a window of no size: a test that needs a wide one says so in its own `matchMedia`.
window.matchMedia ??= (media) => Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;

// jsdom looks through the whole page for every label of every control, which makes finding by name take half a minute.
for (const control of [HTMLInputElement, HTMLSelectElement, HTMLTextAreaElement, HTMLButtonElement]) {
  Object.defineProperty(control.prototype, 'labels', { configurable: true, get: labelsOf });
}

function labelsOf(this: HTMLElement): HTMLLabelElement[] {
  const named = this.id ? [...document.querySelectorAll<HTMLLabelElement>(`label[for="${this.id}"]`)] : [];
  const around = this.closest('label');
  const isAround = around?.htmlFor === '' && around.querySelector('input, select, textarea, button') === this;
  return isAround ? [...named, around] : named;
}

// jsdom works out every style of an element anew at each question, and a query by role asks for all elements of a page and
// their ancestors. There are no style sheets here: what an element shows follows from its tag and its own attributes.
const computedStyle = window.getComputedStyle.bind(window);
const displays = new Map<string, string>();

window.getComputedStyle = (element, pseudo) => {
  if (pseudo || !(element instanceof HTMLElement)) return computedStyle(element, pseudo);
  const known: Record<string, string> = {
    display: displayOf(element),
    visibility: element.style.visibility || 'visible',
  };
  const worked = () => computedStyle(element);
  return new Proxy({} as CSSStyleDeclaration, {
    get: (_, property) => {
      if (property === 'getPropertyValue') return (name: string) => known[name] ?? worked().getPropertyValue(name);
      return known[String(property)] ?? (Reflect.get(worked(), property) as unknown);
    },
  });
};

function displayOf(element: HTMLElement): string {
  if (element.style.display) return element.style.display;
  if (element.hidden) return 'none';
  if (element instanceof HTMLDialogElement) return element.open ? 'block' : 'none';
  const { tagName } = element;
  if (!displays.has(tagName)) displays.set(tagName, computedStyle(document.createElement(tagName)).display);
  return displays.get(tagName) ?? '';
}
