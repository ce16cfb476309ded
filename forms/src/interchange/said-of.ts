import type { JsonObject } from '../dialect/json.ts';

/** A title out of a name: "soHoThamGia" and "so_ho_tham_gia" give "So ho tham gia". */
export function titleOfName(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[\s_\-./]+/g, ' ')
    .trim()
    .toLowerCase();
  return words === '' ? 'Mục' : (words[0]?.toUpperCase() ?? '') + words.slice(1);
}

/** Cut to half the length when too long, so that no character is cut in two and none counts twice. */
function shortened(text: string, most: number): string {
  return text.length <= most ? text : [...text].slice(0, most / 2).join('');
}

/** Title and description of a schema within the lengths a form allows; the title out of the name when it has none. */
export function saidOf(name: string, { title, description }: JsonObject): JsonObject {
  const given = typeof title === 'string' ? shortened(title.trim(), 500) : '';
  return {
    title: given === '' ? shortened(titleOfName(name), 500) : given,
    ...(typeof description === 'string' && description !== '' ? { description: shortened(description, 4000) } : {}),
  };
}
