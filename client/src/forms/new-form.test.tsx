import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { parseForm, type FormDocument } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { of } from 'rxjs';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../apollo/client.ts';
import type { CreateFormInput } from '../gql/graphql.ts';
import { ViewerContext, type Viewer } from '../people/viewer.tsx';
import { NewFormScreen } from './new-form-screen.tsx';

const { schema, uiSchema } = communeHalfYear;
const example = { __typename: 'FormExample', name: 'commune-half-year', purpose: 'REPORT' };
const form = { __typename: 'Form', id: 'f1', title: 'Báo cáo 6 tháng', purpose: 'REPORT' };
const versions = [1, 2].map((number) => ({ __typename: 'FormVersion', id: `v${number}`, number, schema, uiSchema }));
const created = { __typename: 'FormCreated', form: { __typename: 'Form', id: 'f9' } };

/** The screen before a server that answers as the real one does, and what it was asked to make. */
function openScreen(
  answer: (input: CreateFormInput) => Record<string, unknown> = () => created,
  role = 'DESIGNER',
  address = '/forms/new',
) {
  const asked: CreateFormInput[] = [];
  const link = new ApolloLink(({ operationName, variables }) => {
    if (operationName === 'CreateForm') {
      asked.push(variables['input'] as CreateFormInput);
      return of({ data: { createForm: answer(variables['input'] as CreateFormInput) } });
    }
    const data: Record<string, object> = {
      FormExamples: { formExamples: [{ ...example, title: 'Báo cáo mẫu', titleEn: null }] },
      FormExample: { formExample: { ...example, schema, uiSchema } },
      FormsToCopy: { forms: { totalCount: 1, edges: [{ node: { ...form, latest: versions[1] } }] } },
      VersionsToCopy: { form: { ...form, versions } },
    };
    return of({ data: data[operationName ?? ''] ?? {} });
  });
  const unit = { __typename: 'Unit', id: 'u1', name: 'Thành phố Tam Kỳ' };
  const viewer = { id: 'p1', name: 'Dung', title: '', login: 'designer', roles: [{ role, unit }] } as unknown as Viewer;
  const router = createMemoryRouter(
    [
      { path: '/forms/new', Component: NewFormScreen },
      { path: '/forms/:id/edit', element: <p>Trình thiết kế</p> },
    ],
    { initialEntries: [address] },
  );
  render(
    <ApolloProvider client={createClient(link)}>
      <ViewerContext value={viewer}>
        <RouterProvider router={router} />
      </ViewerContext>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), asked, router };
}

/** A way of beginning is fetched when it is chosen. */
const patient = { timeout: 10_000 };
beforeAll(() => import('./start/from-elsewhere.ts'), 60_000);
const make = () => screen.getByRole('button', { name: 'Lập biểu mẫu' });
const name = () => screen.getByRole('textbox', { name: 'Tên biểu mẫu' });

describe('making a new form', () => {
  it('begins blank with a name, and leads to the builder', async () => {
    const { user, asked, router } = openScreen();
    await user.click(make());
    expect(screen.getByRole('alert').textContent).toBe('Hãy nhập tên biểu mẫu.');
    await user.type(name(), 'Báo cáo nhanh');
    await user.click(screen.getByRole('link', { name: 'Biểu mẫu' }));
    await user.click(screen.getByRole('button', { name: 'Ở lại' }));
    expect(name()).toHaveProperty('value', 'Báo cáo nhanh');
    await user.click(screen.getByRole('radio', { name: 'Sổ theo dõi, nhận quanh năm' }));
    await user.click(make());
    expect(await screen.findByText('Trình thiết kế')).toBeTruthy();
    expect(router.state.location.pathname).toBe('/forms/f9/edit');
    expect(asked).toMatchObject([
      { unitId: 'u1', title: 'Báo cáo nhanh', titleEn: null, key: null, purpose: 'REGISTER', start: null },
    ]);
  });

  it('asks again, with everything kept, when the key is taken', async () => {
    const { user, asked } = openScreen(({ key }) =>
      key === 'quick' ? { __typename: 'FormKeyTaken', key: 'quick', suggestion: 'quick-2' } : created,
    );
    await user.type(name(), 'Báo cáo nhanh');
    await user.click(screen.getByText('Thêm tùy chọn'));
    const key = screen.getByRole('textbox', { name: 'Mã biểu mẫu' });
    await user.type(key, 'Q!');
    await user.click(make());
    expect(asked).toEqual([]);
    await user.clear(key);
    await user.type(key, 'quick');
    await user.click(make());
    expect((await screen.findByRole('alert')).textContent).toContain('Có thể dùng “quick-2”');
    await user.type(key, '-2');
    await user.click(make());
    expect(await screen.findByText('Trình thiết kế')).toBeTruthy();
    expect(new Set(asked.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
  });

  it('copies an earlier version of a form, whose name it suggests', async () => {
    const { user, asked } = openScreen();
    await user.click(screen.getByRole('radio', { name: /^Biểu mẫu năm trước/ }));
    await user.click(make());
    expect(screen.getByText('Hãy chọn biểu mẫu để chép.')).toBeTruthy();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Biểu mẫu' }), 'Báo cáo 6 tháng');
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Phiên bản' }), 'Phiên bản 1');
    expect((name() as HTMLInputElement).value).toBe('Báo cáo 6 tháng');
    await user.click(make());
    await screen.findByText('Trình thiết kế');
    expect(asked).toMatchObject([{ start: { copyOf: { formId: 'f1', number: 1 } } }]);
  });

  it('shows the fields of an example before it begins with it', async () => {
    const { user, asked } = openScreen();
    await user.click(screen.getByRole('radio', { name: /^Mẫu có sẵn/ }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Mẫu' }), 'Báo cáo mẫu');
    const outline = await screen.findByRole('region', { name: 'Các trường sẽ có' });
    expect(within(outline).getByText('Tổng số hộ')).toBeTruthy();
    await user.click(make());
    await screen.findByText('Trình thiết kế');
    expect(asked).toMatchObject([{ title: 'Báo cáo mẫu', start: { example: 'commune-half-year' } }]);
  });

  it('begins with the only example of the purpose it was opened for', async () => {
    openScreen(undefined, undefined, '/forms/new?from=example&purpose=REPORT');
    expect(await screen.findByRole('region', { name: 'Các trường sẽ có' })).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Tên biểu mẫu' }).value).toBe('Báo cáo mẫu');
  });

  it('makes fields of pasted cells, each guess open to change, and forgets nothing when another way is looked at', async () => {
    const { user, asked } = openScreen();
    await user.click(screen.getByRole('radio', { name: /^Bảng Excel/ }));
    await user.click(await screen.findByRole('textbox', { name: /^Dán các ô từ Excel/ }, patient));
    await user.paste('STT\tNgày tổ chức\tSố người\tGhi chú\n1\t05/06/2025\t30\tTốt\n');
    await user.click(screen.getByRole('radio', { name: /^Biểu mẫu trống/ }));
    await user.click(screen.getByRole('radio', { name: /^Bảng Excel/ }));
    expect((screen.getByRole('combobox', { name: 'Kiểu của “Ngày tổ chức”' }) as HTMLSelectElement).value).toBe('date');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kiểu của “Số người”' }), 'money');
    await user.click(screen.getByRole('checkbox', { name: 'Lấy “Ghi chú”' }));
    await user.type(name(), 'Sổ giám sát');
    await user.click(make());
    await screen.findByText('Trình thiết kế');
    const parsed = parseForm(asked[0]?.start?.document as FormDocument);
    expect(parsed.ok && parsed.form.fields.map(({ title, kind }) => [title, kind])).toEqual([
      ['Ngày tổ chức', 'date'],
      ['Số người', 'money'],
    ]);
  });

  it('says where a text is not JSON, and lists what of a JSON Schema a form cannot hold', async () => {
    const { user, asked } = openScreen();
    await user.click(screen.getByRole('radio', { name: /^JSON Schema/ }));
    const text = await screen.findByRole('textbox', { name: 'Nội dung JSON Schema' }, patient);
    await user.click(text);
    await user.paste('{\n  "type": object }');
    expect(screen.getByRole('alert').textContent).toBe('Không phải JSON: lỗi ở dòng 2, cột 11.');
    await user.clear(text);
    await user.paste('{"type":"string"}');
    expect(screen.getByText('Nội dung này chưa thành biểu mẫu được:')).toBeTruthy();
    await user.clear(text);
    const properties = { households: { type: 'integer' }, odd: { type: 'string', contentEncoding: 'base64' } };
    await user.paste(JSON.stringify({ type: 'object', title: 'Nhập từ ngoài', properties }));
    expect(screen.getByText(/chỗ biểu mẫu không giữ được/)).toBeTruthy();
    await user.click(make());
    await screen.findByText('Trình thiết kế');
    expect(asked).toMatchObject([{ title: 'Nhập từ ngoài', start: { jsonSchema: { properties } } }]);
  });

  it('is refused to those who draw no forms', () => {
    openScreen(undefined, 'REVIEWER');
    expect(screen.getByText(/Chỉ người thiết kế/)).toBeTruthy();
  });
});
