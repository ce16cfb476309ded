import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter, Route, Routes } from 'react-router';
import { of } from 'rxjs';
import { expect, it } from 'vitest';
import { createClient } from '../apollo/client.ts';
import { formOf } from '../testing/fill-form.tsx';
import { FormScreen } from './form-screen.tsx';

const text = (title: string) => ({
  ...{ type: 'string', maxLength: 100, title, 'x-kind': 'text' },
  'x-field': '30000000-0000-4000-8000-000000000001',
});
const version = (number: number, title: string) => {
  const { document } = formOf({ name: text(title) });
  return {
    ...{ __typename: 'FormVersion', id: `v${number}`, number, publishedAt: '2025-05-20T02:41:00Z' },
    ...{ publishedBy: null, contentHash: `hash${number}`, ...document },
  };
};

function openForm(canEdit = false, at: string | object = '/forms/f1') {
  const all = [version(1, 'Họ tên'), version(2, 'Họ và tên')];
  const link = new ApolloLink(({ variables }) => {
    const head = ({ schema: _schema, uiSchema: _ui, contentHash: _hash, ...rest }: (typeof all)[number]) => rest;
    const versions = variables['earlier'] ? all : all.map(head);
    const form = { __typename: 'Form', id: 'f1', title: 'Phiếu giám sát', titleEn: null, canEdit, draft: null };
    return of({ data: { form: { ...form, latest: all[1], versions } } });
  });
  render(
    <MemoryRouter initialEntries={[at]}>
      <ApolloProvider client={createClient(link)}>
        <Routes>
          <Route path="/forms/:id" element={<FormScreen />} />
        </Routes>
      </ApolloProvider>
    </MemoryRouter>,
  );
  return userEvent.setup();
}

it('shows a published form as units see it, and earlier versions', async () => {
  const user = openForm();
  await user.type(await screen.findByRole('textbox', { name: 'Họ và tên' }), 'Yến');
  expect(screen.queryByRole('link', { name: 'Sửa biểu mẫu' })).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Phiên bản' }), 'Phiên bản 1');
  expect(await screen.findByRole('textbox', { name: 'Họ tên' })).toHaveProperty('value', '');
  expect(screen.getByText(/^Đây là phiên bản cũ/)).toBeTruthy();
});

it('leads those who may edit it to the builder', async () => {
  openForm(true);
  expect((await screen.findByRole('link', { name: 'Sửa biểu mẫu' })).getAttribute('href')).toBe('/forms/f1/edit');
});

it('opens in the version that a plan asks for, on paper too, with the way back to the plan', async () => {
  const state = { plan: { id: 'p1', title: 'Kế hoạch 2025' } };
  openForm(false, { pathname: '/forms/f1', search: '?version=1', state });
  expect(await screen.findByRole('textbox', { name: 'Họ tên' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Kế hoạch 2025' }).getAttribute('href')).toBe('/plans/p1');
  expect(await screen.findByRole('button', { name: /Word/ })).toBeTruthy();
});
