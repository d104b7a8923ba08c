import { Input, type InputProps } from 'antd';
import type { KeyboardEvent } from 'react';
import { isComposing } from './is-composing.ts';

export interface TextInputProps extends Omit<InputProps, 'onPressEnter' | 'onSubmit'> {
  /** Enter was pressed, and not to choose a word of an input method. */
  readonly onSubmit?: () => void;
}

/** A line of text. Enter during an input method's composition submits nothing, neither this field nor the form around it. */
export function TextInput({ onSubmit, onKeyDown, ...input }: TextInputProps) {
  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && isComposing(event)) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    onKeyDown?.(event);
    if (event.key === 'Enter' && !event.defaultPrevented) onSubmit?.();
  };
  return <Input {...input} onKeyDown={keyDown} />;
}
