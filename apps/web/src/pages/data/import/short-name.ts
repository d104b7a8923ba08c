/** A file's name without the folder that all uploaded files stand in. */
export function shortName(name: string): string {
  return name.replace(/^data\//, '');
}
