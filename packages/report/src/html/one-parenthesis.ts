import { Html } from './html.ts';

/**
 * A citation next to another parenthesis stands within it: `(smaller is better; Sharma et al., 2019)`, not `(smaller is better) (Sharma et al., 2019)`.
 * @param markup - text whose citations are `<span class="cite">` in parentheses of their own, as `Citations` writes them
 */
export function oneParenthesis({ markup }: Html): Html {
  return new Html(
    markup
      .replaceAll('）（<span class="cite"', '；<span class="cite"')
      .replaceAll('</span>）（', '</span>；')
      .replaceAll(') (<span class="cite"', '; <span class="cite"')
      .replaceAll('</span>) (', '</span>; '),
  );
}
