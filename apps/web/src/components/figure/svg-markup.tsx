/**
 * A drawing made by the functions of `@qunhai/report`, which escape every text they are given. Never pass markup from elsewhere.
 */
export function SvgMarkup({ svg }: { readonly svg: string }) {
  return <div dangerouslySetInnerHTML={{ __html: svg }} />;
}
