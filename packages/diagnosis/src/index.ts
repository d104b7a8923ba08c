export {
  type CoordinationGrade,
  coordinationGrade,
  coordinationGrades,
} from './coupling/coordination-grades.ts';
export {
  coordinationDegree,
  correctedCouplingDegree,
  couplingDegree,
  developmentIndex,
} from './coupling/coupling-degree.ts';
export {
  entropyWeights,
  obstacleDegrees,
  rescaleByRange,
  subsystemScores,
} from './coupling/entropy-weights.ts';
export { diagnose } from './diagnose.ts';
export type { DiagnosisInput, OuterWeight, TotalEffect, WithDraws } from './diagnosis-input.ts';
export {
  type ClusterTable,
  type ProtectedTable,
  protectTable,
  type Suppression,
} from './disclosure/protect-table.ts';
export { agreement, uniformVariance } from './endowment/agreement.ts';
export type { ScoreScale } from './scores/answer-scale.ts';
export { weighedDeviation } from './weighed-moments.ts';
