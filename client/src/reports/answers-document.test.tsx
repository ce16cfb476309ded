import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { communeAnnual, communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { of } from 'rxjs';
import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../apollo/client.ts';
import { formOf, idNumbered } from '../testing/fill-form.tsx';
import { AnswersDocument } from './answers-document.tsx';

const revision = {
  answers: { householdsTotal: 1200 },
  calculated: { propagandaSessionsTotal: '35' },
  explanations: [],
  nothingToReport: false,
  rowsFromRegister: [],
  version: { id: 'v1', schema: communeHalfYear.schema, uiSchema: communeHalfYear.uiSchema },
} as unknown as Parameters<typeof AnswersDocument>[0]['revision'];

describe('marking fields of a report that is returned', () => {
  it('takes a click on the title or the value for a click on the mark, once each', async () => {
    const toggle = vi.fn();
    render(<AnswersDocument revision={revision} marked={[]} picking={{ isPicked: () => false, toggle }} />);
    const user = userEvent.setup();
    await user.click(screen.getByText('Tổng số hộ'));
    await user.click(screen.getByText(/1\.200/));
    await user.click(screen.getByRole('button', { name: 'Đánh dấu “Tổng số hộ”' }));
    expect(toggle.mock.calls).toEqual(Array(3).fill([expect.any(String), null, 'Tổng số hộ']));
  });

  it('takes no click while nothing is returned, and says where a total comes from', async () => {
    const total = communeHalfYear.schema['x-calculations'] as { key: string; field: string; title: string }[];
    const { field, title } = total.find(({ key }) => key === 'propagandaSessionsTotal')!;
    render(<AnswersDocument revision={revision} marked={[]} stated={[field]} />);
    expect(screen.getByText(title).textContent).toBe(`${title} Theo hồ sơ cũ`);
    expect(screen.getAllByText('Tự tính').length).toBeGreaterThan(1);
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText('Tổng số hộ').closest('.pickable')).toBeNull();
  });
});

it('stand beside what the unit reported before and owes, as whoever filled them saw it', async () => {
  const context = { today: '2025-06-01', samePeriodLastYear: { householdsTotal: '600' }, targets: {} };
  render(<AnswersDocument revision={revision} marked={[]} context={context} />);
  const beside = await screen.findByText(/Cùng kỳ năm trước/);
  expect(beside.textContent).toBe('Cùng kỳ năm trước: 600 hộ (+100 %)');
  expect(beside.closest('.answer')!.textContent).toContain('1.200 hộ');
  expect(screen.getAllByText(/Cùng kỳ năm trước/)).toHaveLength(1);
});

it.each([
  ['1', 'Đạt'],
  ['0', 'Chưa đạt'],
])('say in words whether a target was met: %s is %s', (quotaModelMet, words) => {
  const version = { id: 'v2', schema: communeAnnual.schema, uiSchema: communeAnnual.uiSchema };
  const met = { ...revision, version, answers: { modelsNew: 1 }, calculated: { quotaModelMet } };
  render(<AnswersDocument revision={met as typeof revision} marked={[]} />);
  const answer = screen.getByText('Đạt chỉ tiêu ít nhất 01 mô hình').closest('.answer')!;
  expect(answer.querySelector('dd')?.textContent).toBe(words);
});

describe('submitted answers of every kind', () => {
  const text = (title: string) => ({ type: 'string', maxLength: 100, title, 'x-kind': 'text' });
  const visits = {
    ...{ type: 'integer', title: 'Số buổi', 'x-kind': 'integer', 'x-unit': 'buổi', 'x-total': true },
    ...{ 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum', 'x-field': idNumbered(80) },
  };
  const form = formOf(
    {
      guidance: { type: 'null', title: 'Hướng dẫn', 'x-kind': 'note' },
      name: text('Tên'),
      unit: { type: 'string', format: 'uuid', title: 'Đơn vị phối hợp', 'x-kind': 'unit-reference' },
      rows: {
        ...{ type: 'array', maxItems: 5, title: 'Các thôn', 'x-kind': 'table', 'x-columns': ['visits'] },
        items: {
          type: 'object',
          properties: { _id: { type: 'string', format: 'uuid' }, visits },
          required: ['_id'],
          unevaluatedProperties: false,
        },
      },
    },
    {},
    ['guidance', 'name', { id: idNumbered(901), title: 'Phối hợp', fields: ['unit', 'rows'] }],
  );
  const answers = {
    name: 'Đường hoa',
    unit: idNumbered(5),
    rows: [
      { _id: idNumbered(70), visits: 1200 },
      { _id: idNumbered(71), visits: 34 },
    ],
  };
  const link = new ApolloLink(() =>
    of({ data: { unit: { __typename: 'Unit', id: idNumbered(5), name: 'Hội Nông dân' } } }),
  );

  it('stand under their groups, sums under their tables, units by their names, and notes are left out', async () => {
    const version = { id: 'v2', ...form.document };
    render(
      <ApolloProvider client={createClient(link)}>
        <MemoryRouter>
          <AnswersDocument
            revision={{ ...revision, answers, version, rowsFromRegister: [idNumbered(71)] } as never}
            marked={[]}
          />
        </MemoryRouter>
      </ApolloProvider>,
    );
    expect(screen.getByRole('heading', { level: 2, name: 'Phần chung' })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3, name: 'Phối hợp' })).toBeTruthy();
    expect(await screen.findByText('Hội Nông dân')).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /^Cộng/ })).getByText('1.234 buổi')).toBeTruthy();
    expect(screen.queryByText('Hướng dẫn')).toBeNull();
    const drawn = within(screen.getByRole('cell', { name: '34 buổi Từ sổ theo dõi' })).getByRole('link');
    expect(drawn.getAttribute('href')).toBe(`/reports/${idNumbered(71)}`);
    expect(screen.getAllByText('Từ sổ theo dõi')).toHaveLength(1);
  });
});
