import type { Form } from '@ke-hoach/forms';
import { elementId } from '../form-view/element-id.ts';

/** Scrolls the preview beside the structure to a field that is worked on there; page and keyboard stay where they are. */
export function showInPreview(form: Form, id: string): void {
  const field = form.field(id);
  if (!field) return;
  const answered = document.getElementById(elementId([field.table ?? field.key]));
  const place = answered?.closest('.question') ?? document.getElementById(`section-${field.section}`);
  const side = place?.closest('.builder.wide > .builder-side');
  if (!place || !side) return;
  const [seen, window] = [place.getBoundingClientRect(), side.getBoundingClientRect()];
  if (seen.top < window.top || seen.bottom > window.bottom)
    side.scrollTop += seen.top - window.top - side.clientHeight / 4;
}
