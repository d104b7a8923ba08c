import type { ReactNode } from 'react';
import { useUrlChoice } from '../app/use-url-state.ts';
import { PageTabs } from '../components/page-tabs.tsx';

export interface ResultView {
  readonly name: string;
  readonly content: ReactNode;
}

/** Results in views of which one is shown at a time; the address names it (`?view=`), the first one when it names none. */
export function ResultViews<Id extends string>({
  label,
  views,
}: {
  readonly label: string;
  readonly views: Readonly<Record<Id, ResultView>>;
}) {
  const ids = Object.keys(views) as [Id, ...Id[]];
  const [shown, show] = useUrlChoice('view', ids);
  return (
    <PageTabs
      label={label}
      tabs={ids.map((id) => ({ id, name: views[id].name }))}
      shown={shown}
      onShow={show}
    >
      {views[shown].content}
    </PageTabs>
  );
}
