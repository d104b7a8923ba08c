/**
 * The page's whole script: without it the default language can be read in full. It
 * - shows the switch and, unless the report was made for one language, follows the browser's;
 * - switches language, title and `lang`, keeps the reader at the same section and the focus on the switch;
 * - follows links into the other language's edition;
 * - says of figures wider than the screen that they scroll;
 * - opens what is folded while the page is printed.
 */
export const script = `
(() => {
  const root = document.documentElement;
  const button = document.querySelector('.switch');
  const tags = { zh: 'zh-CN', en: 'en' };
  const other = () => (root.dataset.language === 'zh' ? 'en' : 'zh');
  const show = (language) => {
    root.dataset.language = language;
    root.lang = tags[language];
    document.title = root.dataset['title' + (language === 'zh' ? 'Zh' : 'En')];
    button.lang = tags[other()];
    button.textContent = button.dataset[other()];
  };
  const sections = () => [...document.querySelectorAll('[data-edition="' + root.dataset.language + '"] section')];
  const current = () => sections().filter((section) => section.getBoundingClientRect().top < innerHeight / 3).at(-1);
  const fromHash = () => {
    const language = /^#(zh|en)-/.exec(location.hash)?.[1];
    if (!language || language === root.dataset.language) return;
    show(language);
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };
  if (root.dataset.follow === 'browser') show(/^zh/i.test(navigator.language) ? 'zh' : 'en');
  else show(root.dataset.language);
  fromHash();
  button.hidden = false;
  button.addEventListener('click', () => {
    const here = current();
    const language = other();
    show(language);
    if (here) document.getElementById(here.id.replace(/^../, language))?.scrollIntoView({ behavior: 'instant' });
    else scrollTo(0, 0);
  });
  addEventListener('hashchange', fromHash);
  const swipes = new ResizeObserver((entries) => {
    for (const { target } of entries) target.previousElementSibling.hidden = target.scrollWidth <= target.clientWidth;
  });
  for (const frame of document.querySelectorAll('.swipe + .scroll')) swipes.observe(frame);
  let folded = [];
  addEventListener('beforeprint', () => {
    folded = [...document.querySelectorAll('details:not([open])')];
    for (const details of folded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of folded) details.open = false;
  });
})();
`;
