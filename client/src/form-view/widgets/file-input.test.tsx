import { ApolloProvider } from '@apollo/client/react';
import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../apollo/client.ts';
import { fillForm, formOf, idNumbered } from '../../testing/fill-form.tsx';
import './file-input.tsx';

const evidence = {
  ...{ type: 'array', maxItems: 2, title: 'Minh chứng', 'x-kind': 'file', 'x-types': ['pdf', 'jpg'] },
  items: {
    type: 'object',
    properties: {
      _id: { type: 'string', format: 'uuid' },
      name: { type: 'string', minLength: 1, maxLength: 255 },
      size: { type: 'integer', minimum: 0, maximum: 10_485_760 },
      sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    },
    required: ['_id', 'name', 'size', 'sha256'],
    unevaluatedProperties: false,
  },
};
const report = idNumbered(9);

/** What the browser sent, and what the server answers next: a file, a refusal, or nothing as the line is down. */
const sent: { headers: Record<string, string>; body: File }[] = [];
let answers: ('taken' | 'refused' | 'silent')[] = [];

class Wire {
  upload: { onprogress?: (progress: { loaded: number; total: number }) => void } = {};
  status = 0;
  responseText = '';
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  readonly headers: Record<string, string> = {};
  open() {}
  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }
  abort() {
    this.onabort();
  }
  send(body: File) {
    sent.push({ headers: this.headers, body });
    const answer = answers.shift() ?? 'taken';
    if (answer === 'silent') return this.upload.onprogress?.({ loaded: 1, total: 4 });
    const { name, size } = body;
    const taken = { id: idNumbered(70 + sent.length), name, size, sha256: 'a'.repeat(64) };
    const refused = { errors: [{ extensions: { code: 'STORAGE_FULL', details: {} } }] };
    this.status = answer === 'taken' ? 201 : 507;
    this.responseText = JSON.stringify(answer === 'taken' ? taken : refused);
    queueMicrotask(() => this.onload());
  }
}

describe('files of a report', () => {
  beforeEach(() => vi.stubGlobal('XMLHttpRequest', Wire));
  afterEach(() => {
    vi.unstubAllGlobals();
    sent.length = 0;
    answers = [];
  });

  const filling = (start: object[] = []) =>
    fillForm(
      formOf({ evidence }),
      { evidence: start },
      (form) => <ApolloProvider client={createClient()}>{form}</ApolloProvider>,
      report,
    );
  const file = (name: string, size = 2048) => new File(['x'.repeat(size)], name);
  const group = () => screen.findByRole('group', { name: 'Minh chứng' });
  const choose = async (user: ReturnType<typeof fillForm>['user'], ...files: File[]) =>
    user.upload((await group()).querySelector('input')!, files);

  it('are sent one after the other, named in the answer, and taken out again', async () => {
    const { user, answers: typed } = filling();
    await choose(user, file('Biên bản.pdf'), file('Ảnh.jpg'));
    const kept = within(await group());
    expect((await kept.findByRole('link', { name: 'Ảnh.jpg' })).getAttribute('href')).toBe(`/files/${idNumbered(72)}`);
    expect(typed()['evidence']).toEqual([
      { _id: idNumbered(71), name: 'Biên bản.pdf', size: 2048, sha256: 'a'.repeat(64) },
      { _id: idNumbered(72), name: 'Ảnh.jpg', size: 2048, sha256: 'a'.repeat(64) },
    ]);
    expect(sent[0]!.headers).toMatchObject({
      ...{ 'x-file-place': 'answer', 'x-file-of': report, 'x-file-name': encodeURIComponent('Biên bản.pdf') },
    });
    const chooser = kept.getByRole('button', { name: 'Chọn tệp: Minh chứng' });
    expect(chooser.getAttribute('aria-disabled')).toBe('true');
    expect(kept.getByText('Đã đủ 2 tệp. Muốn thêm, hãy bỏ bớt một tệp.')).toBeTruthy();
    for (const name of ['Biên bản.pdf', 'Ảnh.jpg'])
      await user.click(kept.getByRole('button', { name: `Bỏ “${name}”` }));
    expect(typed()['evidence']).toBeUndefined();
    expect(document.activeElement).toBe(chooser);
  });

  it('that did not arrive say why, and are sent again under the same key', async () => {
    answers = ['refused'];
    const { user, answers: typed } = filling();
    await choose(user, file('Sau.pdf'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Chưa gửi được “Sau.pdf”. Máy chủ đã hết chỗ/);
    await user.click(screen.getByRole('button', { name: 'Gửi lại “Sau.pdf”' }));
    expect(await screen.findByRole('link', { name: 'Sau.pdf' })).toBeTruthy();
    expect(sent[0]!.headers['x-idempotency-key']).toBe(sent[1]!.headers['x-idempotency-key']);
    expect(typed()['evidence']).toHaveLength(1);
  });

  it('tell how far they are, and can be stopped', async () => {
    answers = ['silent'];
    const { user, answers: typed } = filling();
    await choose(user, file('Lớn.pdf'));
    const bar = await screen.findByRole('progressbar', { name: 'Đang gửi “Lớn.pdf”' });
    expect((bar as HTMLProgressElement).value).toBe(0.25);
    await user.click(screen.getByRole('button', { name: 'Thôi gửi “Lớn.pdf”' }));
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(typed()['evidence']).toEqual([]);
  });

  it('that the field or the server never takes are not sent at all', async () => {
    const { user } = filling();
    const input = (await group()).querySelector('input')!;
    expect(input.accept).toBe('.pdf,.jpg,.jpeg');
    input.removeAttribute('accept');
    await choose(user, file('Bảng\u202e.xlsx'), file('Rỗng.pdf', 0));
    const said = (await screen.findAllByRole('alert')).map(({ textContent }) => textContent);
    expect(said).toEqual([
      'Chưa gửi được “Bảng.xlsx”. Chỗ này chỉ nhận tệp pdf, jpg.',
      'Chưa gửi được “Rỗng.pdf”. Tệp không có nội dung.',
    ]);
    expect(screen.queryByRole('button', { name: /^Gửi lại/ })).toBeNull();
    expect(sent).toEqual([]);
  });
});
