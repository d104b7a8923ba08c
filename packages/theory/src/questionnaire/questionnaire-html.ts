import type { Language } from '@qunhai/kernel';
import { type Form, scaleOf } from '../lookups.ts';
import type { Fact, Item, Scale, Theory } from '../schema/theory.ts';
import {
  type AnswerChoice,
  answerChoices,
  layOut,
  type NumberRange,
  numberRange,
  rangeHint,
} from './layout.ts';
import { questionnaireText, tieKinds } from './messages.ts';

const style = `
body { font: 16px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #1a1a1a; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; border-bottom: 2px solid #1a1a1a; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .4rem .3rem; border-bottom: 1px solid #8a8a8a; text-align: center; vertical-align: middle; }
tbody th { text-align: start; font-weight: normal; } thead th { font-size: .75rem; vertical-align: bottom; font-weight: normal; }
thead th:first-child { text-align: start; width: 45%; }
.question { margin: 1rem 0; border: 0; padding: 0; min-inline-size: 0; } .question label, .question legend { display: block; padding: 0; }
.question .choice { display: inline-flex; align-items: center; gap: .4rem; min-height: 24px; margin-inline-end: 1.2rem; }
.hint { color: #4a4a4a; font-size: .85rem; margin: 0; } .number { color: #4a4a4a; font-size: .8rem; margin-inline-end: .5rem; }
input[type=radio], input[type=checkbox] { width: 24px; height: 24px; margin: 0; }
input[type=text], input[type=number] { font: inherit; min-height: 32px; width: 100%; max-width: 26rem; box-sizing: border-box; border: 1px solid #595959; }
.partners input:not([type=checkbox]), .partners select { width: 100%; min-height: 32px; box-sizing: border-box; } .question td label, td label { display: none; }
@media (max-width: 40rem) {
  thead { display: none; } table, tbody, tr, tbody th { display: block; }
  tbody td { display: flex; align-items: center; gap: .6rem; border: 0; text-align: start; padding: .15rem 0; } .question td label, td label { display: inline; }
  .partners tbody td { flex-direction: row-reverse; justify-content: flex-end; } .partners tbody td label { flex: 0 0 40%; } tr { border-bottom: 1px solid #8a8a8a; padding: .5rem 0; } tbody th { border: 0; }
}
@media print { body { font-size: 10.5pt; max-width: none; padding: 0; } tr, .question { break-inside: avoid; } h2 { break-after: avoid; } input { accent-color: #fff; } }
`;

/** Text as it may stand in HTML content and quoted attributes. */
function escapeHtml(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

/**
 * The questionnaire of a theory as one self-contained HTML page to print or to read on any screen; no script,
 * no network. Field names are item and fact ids.
 */
export function questionnaireHtml(
  theory: Theory,
  options: { readonly form: Form; readonly language: Language },
): string {
  const { language, form } = options;
  const page = new Page(theory, language);
  const { title, sections, facts } = layOut(theory, form);
  const say = (key: Parameters<typeof questionnaireText>[1]) =>
    escapeHtml(questionnaireText(language, key));
  const heading = escapeHtml(title[language]);
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${heading}</h1>
<p>${say('intro.what')}</p>
<p>${say('intro.optional')}</p>
<form>
<h2>${say('section.identity')}</h2>
${page.textField('firm', say('identity.firm'), true)}
${page.textField('cluster', say('identity.cluster'), false)}
${sections
  .map(
    (section) =>
      `<h2>${escapeHtml(section.title[language])}</h2>\n<p>${say('statement.lead')}</p>\n${page.items(section.items)}`,
  )
  .join('\n')}
${facts.length > 0 ? `<h2>${say('section.facts')}</h2>\n${facts.map((fact) => page.fact(fact)).join('\n')}` : ''}
</form>
</main>
</body>
</html>
`;
}

/** Writes the questions of one page in one language. */
class Page {
  readonly #theory: Theory;
  readonly #language: Language;

  constructor(theory: Theory, language: Language) {
    this.#theory = theory;
    this.#language = language;
  }

  #say(key: Parameters<typeof questionnaireText>[1]): string {
    return escapeHtml(questionnaireText(this.#language, key));
  }

  /** Items in a row that share a scale to tick stand in one table. */
  items(items: readonly Item[]): string {
    const blocks: { scale: Scale; items: Item[] }[] = [];
    for (const item of items) {
      const scale = scaleOf(this.#theory, item);
      const last = blocks.at(-1);
      if (last?.scale === scale) last.items.push(item);
      else blocks.push({ scale, items: [item] });
    }
    return blocks.map((block) => this.#block(block.scale, block.items)).join('\n');
  }

  #block(scale: Scale, items: readonly Item[]): string {
    const choices = answerChoices(scale);
    if (choices) return this.#table(choices, items);
    const range = { min: scale.min, max: scale.max, whole: false, announced: true };
    return items
      .map((item) =>
        this.#numberField(item.id, escapeHtml(item.text[this.#language]), range, false),
      )
      .join('\n');
  }

  #table(choices: readonly AnswerChoice[], items: readonly Item[]): string {
    const labels = choices.map(({ label }) => escapeHtml(label[this.#language]));
    const head = labels.map((label) => `<th scope="col">${label}</th>`).join('');
    const rows = items.map((item) => {
      const id = escapeHtml(item.id);
      const cells = choices.map(({ value }, index) => {
        const field = `${id}-${value}`;
        return `<td><input type="radio" id="${field}" name="${id}" value="${value}" aria-labelledby="q-${id} l-${field}"><label id="l-${field}" for="${field}">${labels[index]}</label></td>`;
      });
      const text = escapeHtml(item.text[this.#language]);
      return `<tr><th scope="row" id="q-${id}"><span class="number">${id}</span>${text}</th>${cells.join('')}</tr>`;
    });
    return `<table>\n<thead><tr><th scope="col">${this.#say('statement')}</th>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;
  }

  #required(required: boolean): string {
    if (!required) return '';
    const word = this.#say('required');
    return this.#language === 'zh' ? `（${word}）` : ` (${word})`;
  }

  /** @param label - escaped already, as is `hint` */
  textField(name: string, label: string, required: boolean, hint = ''): string {
    const id = escapeHtml(name);
    const described = hint ? ` aria-describedby="h-${id}"` : '';
    const below = hint ? `<p class="hint" id="h-${id}">${hint}</p>` : '';
    return `<div class="question"><label for="f-${id}">${label}${this.#required(required)}</label><input type="text" id="f-${id}" name="${id}"${required ? ' required' : ''}${described}>${below}</div>`;
  }

  #numberField(name: string, label: string, range: NumberRange, required: boolean): string {
    const id = escapeHtml(name);
    const hint = range.announced ? rangeHint(range)?.[this.#language] : undefined;
    const bounds =
      (range.min === undefined ? '' : ` min="${range.min}"`) +
      (range.max === undefined ? '' : ` max="${range.max}"`);
    const described = hint ? ` aria-describedby="h-${id}"` : '';
    const below = hint ? `<p class="hint" id="h-${id}">${escapeHtml(hint)}</p>` : '';
    return `<div class="question"><label for="f-${id}">${label}${this.#required(required)}</label><input type="number" id="f-${id}" name="${id}" step="${range.whole ? '1' : 'any'}"${bounds}${required ? ' required' : ''}${described}>${below}</div>`;
  }

  fact(fact: Fact): string {
    const label = escapeHtml(fact.question[this.#language]);
    const range = numberRange(fact);
    if (range) return this.#numberField(fact.id, label, range, fact.required);
    switch (fact.kind) {
      case 'choice':
      case 'multiple-choice':
        return this.#choices(fact, label);
      case 'partners':
        return this.#partners(fact, label);
      case 'countries':
        return this.textField(fact.id, label, fact.required, this.#say('hint.countries'));
      default:
        return this.textField(fact.id, label, fact.required);
    }
  }

  #choices(fact: Fact, legend: string): string {
    const id = escapeHtml(fact.id);
    const type = fact.kind === 'choice' ? 'radio' : 'checkbox';
    const required = fact.required && type === 'radio' ? ' required' : '';
    const options = (fact.options ?? []).map(({ value, label }) => {
      const text = escapeHtml(label[this.#language]);
      return `<label class="choice"><input type="${type}" name="${id}" value="${escapeHtml(value)}"${required}>${text}</label>`;
    });
    return `<fieldset class="question"><legend>${legend}${this.#required(fact.required)}</legend>${options.join('')}</fieldset>`;
  }

  #partners(fact: Fact, legend: string): string {
    const id = escapeHtml(fact.id);
    const columns = ['name', 'kind', 'local', 'country'] as const;
    const titles = columns.map((column) => this.#say(`partner.${column}`));
    const kinds = tieKinds
      .map((kind) => `<option value="${kind}">${this.#say(`tie.${kind}`)}</option>`)
      .join('');
    const cell = (column: (typeof columns)[number], row: number, title: string): string => {
      const field = `${id}-${row}-${column}`;
      const common = `id="${field}" name="${field}" aria-label="${title} ${row}"`;
      const input = {
        name: `<input type="text" ${common}>`,
        kind: `<select ${common}><option value=""></option>${kinds}</select>`,
        local: `<input type="checkbox" ${common}>`,
        country: `<input type="text" maxlength="2" ${common}>`,
      }[column];
      return `<td>${input}<label for="${field}">${title}</label></td>`;
    };
    const rows = Array.from(
      { length: 5 },
      (_, index) =>
        `<tr><th scope="row">${index + 1}</th>${columns.map((column, c) => cell(column, index + 1, titles[c]!)).join('')}</tr>`,
    );
    const head = titles.map((title) => `<th scope="col">${title}</th>`).join('');
    return `<fieldset class="question partners"><legend>${legend}</legend><table><thead><tr><td></td>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table></fieldset>`;
  }
}
