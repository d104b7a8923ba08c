/** Markup that is safe to put into the page: every text in it has been escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: text is escaped, markup and lists of either are kept, nothing prints nothing. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/**
 * Text as it may stand in an element or a quoted attribute of HTML and SVG. Control characters and halves of
 * surrogate pairs, which neither may hold, become U+FFFD.
 */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, (control) => ('\t\n\r'.includes(control) ? control : '\ufffd'))
    .replace(/[&<>"']/g, (character) => escapes[character]!);
}

function render(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(render).join('');
  return escapeText(String(value));
}

/**
 * Template of markup in which every value is escaped unless it is markup itself.
 *
 * @example
 * html`<td>${'<b>'}</td>`.markup; // '<td>&lt;b&gt;</td>'
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = parts[0]!;
  for (const [index, value] of values.entries()) markup += render(value) + parts[index + 1]!;
  return new Html(markup);
}

/** A message whose `{places}` are filled with markup; places without a value stay visible. */
export function phrase(message: string, values: Readonly<Record<string, HtmlValue>>): Html {
  const pieces = message.split(/\{(\w+)\}/);
  return new Html(
    pieces
      .map((piece, index) => {
        if (index % 2 === 0) return escapeText(piece);
        return piece in values ? render(values[piece]) : `{${piece}}`;
      })
      .join(''),
  );
}

const unescapes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(escapes).map(([character, entity]) => [entity, character]),
);

/** What a reader sees of markup, for places that hold no markup: file cells, names for screen readers. */
export function plainText({ markup }: Html): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => unescapes[entity]!);
}

/** Items with a separator between them. */
export function joined(items: readonly HtmlValue[], separator: HtmlValue): Html {
  return html`${items.map((item, index) => (index === 0 ? item : [separator, item]))}`;
}
