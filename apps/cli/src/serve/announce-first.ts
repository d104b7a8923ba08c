import type { JobControl } from '@qunhai/kernel';

/** The same control, which announces the work before its first progress; never when no progress is told. */
export function announceFirst(control: JobControl, announce: () => void): JobControl {
  const { onProgress } = control;
  if (onProgress === undefined) return control;
  let announced = false;
  return {
    ...control,
    onProgress: (event) => {
      if (!announced) announce();
      announced = true;
      onProgress(event);
    },
  };
}
