import type { TableContent } from './table-content.ts';
import { tableMarkup, tablePlainText } from './table-markup.ts';

/**
 * Put a table on the clipboard, as rich text and as plain text.
 * @throws DOMException when the browser does not allow it: no permission, or no secure connection
 */
export async function copyTable(content: TableContent, noteWord: string): Promise<void> {
  const forms = {
    'text/html': new Blob([tableMarkup(content, noteWord)], { type: 'text/html' }),
    'text/plain': new Blob([tablePlainText(content)], { type: 'text/plain' }),
  };
  await navigator.clipboard.write([new ClipboardItem(forms)]);
}
