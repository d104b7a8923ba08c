import { fail, type SyntaxProblem } from '../errors.ts';

/** An element of an XML file. */
export interface XmlElement {
  /** Name without a namespace prefix. */
  readonly name: string;
  readonly prefix: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Text directly inside, entities resolved. */
  text: string;
  readonly line: number;
}

/**
 * Read an XML file into elements. Ours, as it runs in the browser and on Node alike and its errors name the line; it knows no
 * document types beyond a plain DOCTYPE and no entities but the five of XML and numbers, so a file cannot make it fetch or expand anything.
 * @param format - name of the format for errors, e.g. `GraphML`
 * @throws {QunhaiError} network.syntax
 * @see W3C (2008), Extensible Markup Language (XML) 1.0, fifth edition.
 */
export function readXml(source: string, format: string): XmlElement {
  const reader = new XmlReader(source.replace(/^\uFEFF/, ''), format);
  return reader.read();
}

const names: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  apos: "'",
  quot: '"',
};

class XmlReader {
  readonly #source: string;
  readonly #format: string;
  readonly #open: XmlElement[] = [];
  #root: XmlElement | null = null;
  #at = 0;
  #line = 1;

  constructor(source: string, format: string) {
    this.#source = source;
    this.#format = format;
  }

  read(): XmlElement {
    while (this.#at < this.#source.length) {
      const next = this.#source.indexOf('<', this.#at);
      this.#text(this.#source.slice(this.#at, next < 0 ? undefined : next));
      if (next < 0) break;
      this.#markup();
    }
    if (this.#open.length > 0) throw this.#error('truncated', `<${this.#open.at(-1)!.name}>`);
    if (!this.#root) throw this.#error('empty', '');
    return this.#root;
  }

  #text(raw: string): void {
    const open = this.#open.at(-1);
    if (open) open.text += this.#resolve(raw);
    else if (raw.trim() !== '') throw this.#error('tag', raw.trim().slice(0, 40));
    this.#advance(raw.length);
  }

  #markup(): void {
    const rest = (start: string) => this.#source.startsWith(start, this.#at);
    if (rest('<!--')) this.#skip('-->');
    else if (rest('<![CDATA[')) this.#characters();
    else if (rest('<?')) this.#skip('?>');
    else if (rest('<!')) this.#documentType();
    else if (rest('</')) this.#close();
    else this.#start();
  }

  #skip(end: string): void {
    this.#advance(this.#find(end) + end.length - this.#at);
  }

  #documentType(): void {
    const end = this.#find('>');
    if (this.#source.slice(this.#at, end).includes('['))
      throw this.#error('unsupported', 'DOCTYPE […]');
    this.#skip('>');
  }

  #characters(): void {
    const end = this.#find(']]>');
    const open = this.#open.at(-1);
    if (!open) throw this.#error('tag', 'CDATA');
    open.text += this.#source.slice(this.#at + 9, end);
    this.#skip(']]>');
  }

  #close(): void {
    const end = this.#find('>');
    const name = this.#source.slice(this.#at + 2, end).trim();
    const open = this.#open.pop();
    const expected = open && (open.prefix === '' ? open.name : `${open.prefix}:${open.name}`);
    if (name !== expected) throw this.#error('tag', `</${name}>`);
    this.#skip('>');
  }

  #start(): void {
    const tag = /<([^\s/>]+)/y;
    tag.lastIndex = this.#at;
    const name = tag.exec(this.#source)?.[1];
    if (name === undefined || !/^[\p{L}_:]/u.test(name)) throw this.#error('tag', '<');
    const line = this.#line;
    this.#advance(name.length + 1);
    const attributes = this.#attributes(name);
    const empty = this.#source[this.#at] === '/';
    this.#advance(empty ? 2 : 1);
    const colon = name.indexOf(':');
    const element: XmlElement = {
      name: name.slice(colon + 1),
      prefix: name.slice(0, Math.max(0, colon)),
      attributes,
      children: [],
      text: '',
      line,
    };
    const parent = this.#open.at(-1);
    if (parent) parent.children.push(element);
    else if (this.#root) throw this.#error('tag', `<${name}>`);
    else this.#root = element;
    if (!empty) this.#open.push(element);
  }

  #attributes(tag: string): Map<string, string> {
    const attributes = new Map<string, string>();
    const pair = /\s*([^\s=/>"'<]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
    for (;;) {
      pair.lastIndex = this.#at;
      const found = pair.exec(this.#source);
      if (!found) break;
      const [whole, name, double, single] = found;
      if (attributes.has(name!)) throw this.#error('attribute', name!);
      attributes.set(name!, this.#resolve((double ?? single)!.replace(/[\t\n\r]/g, ' ')));
      this.#advance(whole.length);
    }
    const end = /\s*\/?>/y;
    end.lastIndex = this.#at;
    const found = end.exec(this.#source);
    if (!found) throw this.#error('attribute', `<${tag}>`);
    this.#advance(found[0].length - found[0].trimStart().length);
    return attributes;
  }

  #resolve(raw: string): string {
    return raw.replace(/&([^;\s]*);?/g, (entity: string, name: string) => {
      const known = names[name];
      if (known !== undefined && entity.endsWith(';')) return known;
      const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
      const code = number ? Number.parseInt(number[1] ?? number[2]!, number[1] ? 16 : 10) : -1;
      if (!entity.endsWith(';') || code < 1 || code > 0x10ffff) throw this.#error('entity', entity);
      return String.fromCodePoint(code);
    });
  }

  #find(end: string): number {
    const found = this.#source.indexOf(end, this.#at);
    if (found < 0) throw this.#error('truncated', this.#source.slice(this.#at, this.#at + 20));
    return found;
  }

  #advance(length: number): void {
    for (let k = this.#at; k < this.#at + length; k++)
      if (this.#source.charCodeAt(k) === 10) this.#line++;
    this.#at += length;
  }

  #error(problem: SyntaxProblem, found: string) {
    return fail('syntax', { format: this.#format, line: this.#line, problem, found });
  }
}
