import { getDocumentProxy } from 'unpdf';

/** The words of a PDF, a space between its lines, and how many pages it has. */
export async function pdfText(bytes: ArrayBuffer | Uint8Array): Promise<{ text: string; pages: string[] }> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    );
  }
  return { text: pages.join(' '), pages };
}
