/** End this process when the one that started it has ended, however that ended: standard input closes then. */
export function endWithParent(): void {
  process.stdin.resume().once('end', () => process.exit(1));
}
