import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { TabList, panelProps } from './tabs.tsx';

function Shelf() {
  const [chosen, setChosen] = useState('apples');
  const tabs = ['apples', 'pears', 'plums'].map((id) => ({ id, title: id }));
  return (
    <>
      <TabList name="fruit" label="Fruit" tabs={tabs} chosen={chosen} onChoose={setChosen} />
      <div {...panelProps('fruit', chosen)} tabIndex={0}>
        All {chosen}
      </div>
    </>
  );
}

it('goes between tabs by arrows, Home and End, with one stop for Tab', async () => {
  const user = userEvent.setup();
  render(<Shelf />);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'apples' }));
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'plums' }));
  expect(screen.getByRole('tabpanel', { name: 'plums' }).textContent).toBe('All plums');
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(screen.getByRole('tab', { name: 'pears', selected: true })).toBe(document.activeElement);
  await user.keyboard('{End}{Home}');
  expect(screen.queryByText('All plums')).toBeNull();
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole('tabpanel', { name: 'apples' }));
});
