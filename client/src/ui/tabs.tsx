import { useRef, type KeyboardEvent, type ReactNode } from 'react';

/** One tab: its title on the tab, and what shows while it is chosen. */
export interface Tab {
  id: string;
  title: string;
  panel: ReactNode;
}

interface ListProps {
  /** Joins the list and its panels; once on a page. */
  name: string;
  label: string;
  tabs: readonly Pick<Tab, 'id' | 'title'>[];
  /** Id of the chosen tab. */
  chosen: string;
  onChoose: (id: string) => void;
}

/** The tabs themselves: one stop for Tab; arrows, Home and End go between them. */
export function TabList({ name, label, tabs, chosen, onChoose }: ListProps) {
  const list = useRef<HTMLDivElement>(null);
  const at = tabs.findIndex(({ id }) => id === chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    const last = tabs.length - 1;
    const steps: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const to = steps[event.key] ?? -1;
    const next = tabs[to];
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div className="tabs" role="tablist" data-region="tabs" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`${name}-tab-${id}`}
          aria-selected={id === chosen}
          aria-controls={id === chosen ? `${name}-panel-${id}` : undefined}
          tabIndex={id === chosen ? 0 : -1}
          className="tab"
          onClick={() => onChoose(id)}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

/** What makes an element the panel of a tab. */
export const panelProps = (name: string, tab: string) => ({
  role: 'tabpanel',
  id: `${name}-panel-${tab}`,
  'aria-labelledby': `${name}-tab-${tab}`,
});
