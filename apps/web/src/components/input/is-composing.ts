/**
 * Whether a key belongs to an input method: Enter then chooses a Chinese word and must do nothing else. Safari ends the composition
 * before it reports the key and shows it by `keyCode` 229 only.
 */
export function isComposing(event: {
  readonly nativeEvent: { readonly isComposing?: boolean };
  readonly keyCode: number;
}): boolean {
  return event.nativeEvent.isComposing === true || event.keyCode === 229;
}
