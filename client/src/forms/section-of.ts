import type { Form } from '@ke-hoach/forms';

/** Id of the section in which a field, column or group stands; a section's own, and that of anything unknown. */
export function sectionOf(form: Form, id: string): string {
  return form.field(id)?.section ?? form.sections.find(({ items }) => holds(items, id))?.id ?? id;
}

function holds(items: Form['sections'][number]['items'], id: string): boolean {
  return items.some((item) => typeof item !== 'string' && (item.id === id || holds(item.items, id)));
}
