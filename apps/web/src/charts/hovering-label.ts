/** Lines of a hovering label, which ECharts takes for markup; names out of a theory are not. The first line stands out. */
export function hoveringLabel(title: string, lines: readonly string[]): string {
  return [`<b>${asMarkup(title)}</b>`, ...lines.map(asMarkup)].join('<br>');
}

function asMarkup(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
