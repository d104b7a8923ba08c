import { Input } from 'antd';
import type { ComponentProps, KeyboardEvent } from 'react';
import { isComposing } from './is-composing.ts';

type AntdTextAreaProps = ComponentProps<typeof Input.TextArea>;

export interface TextAreaProps extends Omit<AntdTextAreaProps, 'onPressEnter' | 'onSubmit'> {
  /** Ctrl or Cmd with Enter was pressed, outside an input method's composition. */
  readonly onSubmit?: () => void;
}

/** Several lines of text; Enter makes a line, Ctrl or Cmd with Enter submits. */
export function TextArea({ onSubmit, onKeyDown, ...input }: TextAreaProps) {
  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Enter' && isComposing(event)) {
      event.stopPropagation();
      return;
    }
    onKeyDown?.(event);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit?.();
  };
  return <Input.TextArea {...input} onKeyDown={keyDown} />;
}
