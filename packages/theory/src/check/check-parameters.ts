import { parameterProblems } from './parameter-problems.ts';
import type { Report, Subject } from './report.ts';

/** Every parameter is one statement about what the theory has, and uses labels that some parameter bears. */
export function checkParameters({ theory, pathInFile }: Subject, report: Report): void {
  for (const [index, problem] of parameterProblems(theory)) {
    const at = pathInFile(['parameters', index]);
    const parameter = theory.parameters![index]!;
    switch (problem.code) {
      case 'parameter-malformed':
        report.add(problem.code, at, { parameter, reason: problem.reason });
        break;
      case 'parameter-without-part':
        report.add(problem.code, at, { parameter, part: problem.part });
        break;
      case 'parameter-unknown-name':
        report.add(problem.code, at, { parameter, name: problem.name, nearest: problem.nearest });
        break;
      case 'undefined-label':
        report.add(problem.code, at, { parameter, label: problem.label, nearest: problem.nearest });
    }
  }
}
