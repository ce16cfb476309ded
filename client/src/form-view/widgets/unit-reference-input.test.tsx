import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { screen, waitFor } from '@testing-library/react';
import { of, throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../apollo/client.ts';
import { fillForm, formOf, idNumbered } from '../../testing/fill-form.tsx';

const unit = { type: 'string', format: 'uuid', title: 'Đơn vị phối hợp', 'x-kind': 'unit-reference' };
const named = (number: number, name: string, under: string | null) => ({
  __typename: 'Unit',
  id: idNumbered(number),
  name,
  parent: under === null ? null : { __typename: 'Unit', id: idNumbered(number + 50), name: under },
});
const units = [
  named(1, 'Xã Tây Hồ', 'Thành phố Đà Nẵng'),
  named(2, 'Phường Tam Kỳ', 'Thành phố Đà Nẵng'),
  named(3, 'Hội Nông dân', null),
];

/** The form before a server that finds every unit for "a", none for "zz", and fails for "x". */
async function fill(answers = {}) {
  const link = new ApolloLink(({ operationName, variables }) => {
    if (operationName === 'UnitName') {
      const found = units.find(({ id }) => id === variables['id']);
      return of({ data: { unit: found ? { __typename: 'Unit', id: found.id, name: found.name } : null } });
    }
    if (variables['search'] === 'x') return throwError(() => new Error('offline'));
    const found = variables['search'] === 'zz' ? [] : units;
    return of({
      data: {
        units: {
          __typename: 'UnitConnection',
          totalCount: found.length === 0 ? 0 : 40,
          edges: found.map((node) => ({ __typename: 'UnitEdge', node })),
        },
      },
    });
  });
  const client = createClient(link);
  const filled = fillForm(formOf({ unit }), answers, (inner) => (
    <ApolloProvider client={client}>{inner}</ApolloProvider>
  ));
  const input = await screen.findByRole('combobox', { name: /Đơn vị phối hợp/ });
  return { ...filled, input };
}

describe('a reference to a unit', () => {
  it('is found by name and chosen with the keyboard', async () => {
    const { user, answers, input } = await fill();
    await user.type(input, 'a');
    expect(await screen.findAllByRole('option')).toHaveLength(3);
    expect(screen.getByText('Có 40 đơn vị khớp. Dùng phím mũi tên để chọn.')).toBeTruthy();
    expect(screen.getByText(/Còn đơn vị khác khớp/)).toBeTruthy();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    const active = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toBe('Phường Tam Kỳ, Thành phố Đà Nẵng');
    await user.keyboard('{Enter}');
    expect(answers()).toEqual({ unit: idNumbered(2) });
    await waitFor(() => expect(input).toHaveProperty('value', 'Phường Tam Kỳ'));
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('is chosen by a click, and given up by typing over it', async () => {
    const { user, answers, input } = await fill({ unit: idNumbered(2) });
    await waitFor(() => expect(input).toHaveProperty('value', 'Phường Tam Kỳ'));
    await user.clear(input);
    expect(answers()['unit']).toBeUndefined();
    await user.type(input, 'ho');
    await user.click(await screen.findByRole('option', { name: /Tây Hồ/ }));
    expect(answers()).toEqual({ unit: idNumbered(1) });
  });

  it('says when a text was typed but no unit chosen', async () => {
    const { user, answers, input, touched } = await fill();
    await user.type(input, 'tam');
    await user.tab();
    expect(screen.getByText(/Chưa chọn đơn vị nào/)).toBeTruthy();
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(answers()['unit']).toBeUndefined();
    expect(touched).toEqual(['unit']);
  });

  it('closes its list on Escape', async () => {
    const { user, input } = await fill();
    await user.type(input, 'a');
    await screen.findAllByRole('option');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it.each([
    ['zz', 'Không thấy đơn vị nào khớp.'],
    ['x', 'Chưa tìm được đơn vị. Kiểm tra kết nối rồi gõ lại.'],
  ])('says what came of the search for "%s"', async (text, said) => {
    const { user, input } = await fill();
    await user.type(input, text);
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('says when nobody knows the unit of an earlier answer', async () => {
    const { input } = await fill({ unit: idNumbered(9) });
    await waitFor(() => expect(input).toHaveProperty('value', 'Đơn vị không còn tra được tên'));
  });
});
