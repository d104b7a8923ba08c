/** Writes packages/sem/golden/ordinal.json: two models of ordinal answers, one of them by two estimators, with what lavaan makes of them. Needs R with lavaan. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { casesOf } from './conformance/families.ts';
import { lavaanVersion, runLavaan } from './conformance/run-lavaan.ts';

const version = await lavaanVersion();
if (version === null) {
  process.stderr.write('R with the packages lavaan and jsonlite is not installed.\n');
  process.exit(1);
}
const byWlsmv = casesOf('ordinal answers', 2, 1);
const cases = [
  ...byWlsmv,
  ...byWlsmv.slice(1).map((one) => ({
    ...one,
    name: `${one.name}, ULSMV`,
    options: { ...one.options, estimator: 'ULSMV' as const },
  })),
];
const results = await runLavaan(cases, 1);
const wanted =
  /^(chisq|df|pvalue|cfi|tli|rmsea|baseline\.chisq|baseline\.df|srmr)(\.scaled)?$|scaling/;
const golden = cases.map(({ name, model, options, data: { variables, values } }, at) => {
  const width = variables.length;
  const { estimates = [], measures = {} } = results[at]!;
  return {
    ...{ name, model, options, variables },
    rows: Array.from({ length: values.length / width }, (_, i) =>
      values.subarray(i * width, (i + 1) * width).join(''),
    ),
    estimates: estimates
      .filter(({ op }) => op !== '~*~')
      .map(({ lhs, op, rhs = '', est, se }) => [lhs, op, rhs, est, se]),
    measures: Object.fromEntries(Object.entries(measures).filter(([key]) => wanted.test(key))),
  };
});
const folder = new URL('../packages/sem/golden/', import.meta.url);
writeFileSync(new URL('ordinal.json', folder), `${JSON.stringify(golden)}\n`);
const meta = {
  generator: `tools/ordinal-golden.ts with lavaan ${version} (ordered=, estimators WLSMV and ULSMV)`,
  data: 'two simulated models, the second by both estimators (tools/conformance/families.ts, seed 1), 2 to 5 answers a variable; a row of the data is a string of digits',
  tolerances: { estimates: '1e-6', 'standard errors': '1e-6', 'fit measures': '1e-6 relative' },
  conventions: {
    parameterization: 'delta',
    n: 'tests and errors with n − 1',
    'empty cells': 'half a row in tables of two by two, margins kept; none elsewhere',
  },
};
writeFileSync(new URL('ordinal.META.json', folder), `${JSON.stringify(meta, null, 2)}\n`);
