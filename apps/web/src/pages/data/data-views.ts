/** Views of the data, in the order of the tabs; the first is the one an address without any means. */
export const dataViews = ['answers', 'import', 'quality', 'exclusions'] as const;

export type DataViewName = (typeof dataViews)[number];
