import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useUrlChoice } from '../app/use-url-state.ts';

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
    <Tabs
      aria-label={label}
      activeKey={shown}
      onChange={(id) => show(id as Id)}
      destroyOnHidden
      items={ids.map((id) => ({
        key: id,
        label: views[id].name,
        children: id === shown ? views[id].content : null,
      }))}
    />
  );
}
