import { write } from './keyboard.ts';
import type { Visitor } from './visitor.ts';

const MOST_STOPS = 200;

/** What a stop of the Tab key asks for, as the screen says it. */
function stopOf(): { name: string; asks: string; isRequired: boolean; isBlank: boolean } {
  const stop = document.activeElement as HTMLInputElement;
  const group = stop.closest('[role="radiogroup"]');
  const name = stop.getAttribute('aria-label') ?? stop.labels?.[0]?.textContent ?? stop.textContent ?? '';
  const around = stop.closest('.question')?.textContent ?? '';
  if (group)
    return {
      ...{ name: group.parentElement?.textContent ?? '', asks: 'radio' },
      isRequired: group.getAttribute('aria-required') === 'true',
      isBlank: !group.querySelector(':checked'),
    };
  const asks =
    stop.tagName === 'BUTTON'
      ? 'button'
      : stop.tagName === 'SELECT'
        ? 'choice'
        : /^Ngày/.test(name)
          ? 'date'
          : stop.inputMode === 'numeric'
            ? 'number'
            : 'text';
  return {
    name: asks === 'button' ? `${name} ${around}` : name,
    asks,
    isRequired: stop.required || stop.getAttribute('aria-required') === 'true',
    isBlank: stop.value === '',
  };
}

interface Filling {
  /** The tables that want a row. */
  tables?: RegExp;
  /** What is answered where a day is asked for, such as the cut-off date of the figures. */
  day: string;
}

/**
 * Goes through the form by Tab from where the keyboard is, answers what is required and blank, adds a row to the tables
 * named, and stops at the button that checks the report.
 */
export async function fillRequired(unit: Visitor, { tables, day }: Filling): Promise<void> {
  for (let count = 0; count < MOST_STOPS; count += 1) {
    const stop = await unit.page.evaluate(stopOf);
    if (stop.name.startsWith('Kiểm tra và nộp')) return;
    const isTable = stop.asks === 'button' && /Thêm dòng/.test(stop.name) && tables?.test(stop.name);
    if (isTable && /Chưa có dòng nào/.test(stop.name)) {
      await unit.press('Enter');
      continue;
    }
    if (stop.isRequired && stop.isBlank) {
      if (stop.asks === 'radio' || stop.asks === 'choice') await unit.press('ArrowDown');
      if (stop.asks === 'date') await write(unit, day);
      if (stop.asks === 'number') await write(unit, '0');
      if (stop.asks === 'text') await write(unit, 'Nhân dân tham gia đông, nhiều cách làm hay ở khu dân cư.');
    }
    await unit.press('Tab');
  }
  throw new Error('The end of the form cannot be reached by keyboard');
}
