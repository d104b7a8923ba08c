import { commentLines } from './comment-lines.ts';
import { scriptHeading } from './script-heading.ts';
import type { ScriptedRun } from './scripted-run.ts';

/** A shell script that runs the study again and compares results.json. */
export function shellScript({ results }: ScriptedRun, resultsHash: string): string {
  const { resamples, assessments, weights, moderationApproach } = results.run.analysis;
  const families = assessments?.join(',') || 'none';
  const asked = assessments === undefined ? '' : ` --assessments ${families}`;
  const weighed = weights === undefined ? '' : ` --weights ${weights}`;
  const products = moderationApproach === undefined ? '' : ` --moderation ${moderationApproach}`;
  return `#!/bin/sh
${scriptHeading('#', results)}
${commentLines('#', 'script.shell')}
set -eu
study=\${1:?STUDY}
out=\${2:?OUT}
shift 2
npm run -s qunhai -- run "$study" --out "$out" --no-cache --resamples ${resamples}${asked}${weighed}${products} "$@"
expected=${resultsHash}
if command -v sha256sum > /dev/null; then
  found=$(sha256sum < "$out/results.json")
else
  found=$(shasum -a 256 < "$out/results.json")
fi
if [ "\${found%% *}" = "$expected" ]; then
  echo "results.json: = $expected"
else
  echo "results.json: \${found%% *} != $expected" >&2
  exit 1
fi
`;
}
