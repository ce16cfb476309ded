import { expect, it } from 'vitest';
import { fieldKind, storedKinds } from '../fields/registry.ts';
import { kindTitle, settingTitle } from './kind-title.ts';

it('names every kind and each of its settings in both languages', () => {
  for (const kind of storedKinds) {
    expect(kindTitle(kind, 'vi')).not.toBe(kindTitle(kind, 'en'));
    for (const { keyword } of fieldKind(kind)?.properties ?? []) {
      expect(settingTitle(keyword, 'vi'), keyword).not.toBe(keyword);
      expect(settingTitle(keyword, 'en'), keyword).not.toBe(keyword);
    }
  }
});

it('leaves a keyword without a name as it stands', () => {
  expect(settingTitle('x-unheard', 'vi')).toBe('x-unheard');
});
