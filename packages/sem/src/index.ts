export { andersonDarling, type NormalityTest } from './assess/anderson-darling.ts';
export {
  confirmatoryTetrads,
  type TetradBlock,
  type TetradRequest,
  type TetradResult,
  type TetradRow,
} from './assess/confirmatory-tetrads.ts';
export {
  type DistanceTest,
  type ExactFit,
  type ExactFitRequest,
  type ExactFitResult,
  exactFit,
} from './assess/exact-fit.ts';
export {
  bootstrapSegments,
  type ResampledSegment,
  type SegmentBootstrap,
  type SegmentBootstrapRequest,
} from './assess/fimix-bootstrap.ts';
export type { SegmentCriteria } from './assess/fimix-criteria.ts';
export {
  type FimixRequest,
  type FimixResult,
  type FimixSolution,
  fimixPls,
  type Segment,
} from './assess/fimix-pls.ts';
export {
  type CopulaModel,
  type CopulaRequest,
  type CopulaResult,
  type CopulaTerm,
  type CorrectedPath,
  gaussianCopula,
  type PredictorNormality,
} from './assess/gaussian-copula.ts';
export {
  type ConstructImportance,
  type ImportancePerformanceMap,
  type IndicatorImportance,
  importancePerformanceMap,
  type Performance,
} from './assess/importance-performance.ts';
export type { AnswerScale, RescaledIndicator, RescaledScores } from './assess/rescaled-scores.ts';
export { type ResetRow, resetTest } from './assess/reset-test.ts';
export { assessmentRules, type RuleOfThumb } from './assess/rules-of-thumb.ts';
export { type DifferenceTest, differenceTest } from './covariance/compare/difference-test.ts';
export { type EqualityTest, equalityTests } from './covariance/compare/equality-tests.ts';
export { fewestInvariant } from './covariance/compare/invariant-items.ts';
export {
  cfiLimits,
  type InvarianceLevel,
  type InvarianceStep,
  invarianceSteps,
  measurementInvariance,
} from './covariance/compare/measurement-invariance.ts';
export {
  type InvarianceRule,
  type PartialInvariance,
  type PartialLevel,
  type PartialStep,
  partialInvariance,
} from './covariance/compare/partial-invariance.ts';
export { bartlettScores } from './covariance/evaluate/bartlett-scores.ts';
export {
  type CovarianceMeasures,
  covarianceMeasures,
} from './covariance/evaluate/covariance-measures.ts';
export {
  type FitWarning,
  fitWarnings,
  type ParameterName,
} from './covariance/evaluate/diagnostics.ts';
export { type FactorScores, regressionScores } from './covariance/evaluate/factor-scores.ts';
export { type FurtherMeasures, furtherMeasures } from './covariance/evaluate/further-measures.ts';
export { warningText } from './covariance/evaluate/messages.ts';
export {
  type ModificationIndex,
  modificationIndices,
} from './covariance/evaluate/modification-indices.ts';
export {
  type ParameterEstimate,
  parameterEstimates,
} from './covariance/evaluate/parameter-estimates.ts';
export { type VariableRSquared, variableRSquared } from './covariance/evaluate/r-squared.ts';
export {
  correlationResidualErrors,
  expectedBeyond,
} from './covariance/evaluate/residual-errors.ts';
export {
  type CorrelationResiduals,
  correlationResiduals,
} from './covariance/evaluate/residuals.ts';
export {
  type ScoreDeterminacy,
  scoreDeterminacy,
} from './covariance/evaluate/score-determinacy.ts';
export {
  type SmallSampleTest,
  smallSampleTest,
  swainFactor,
} from './covariance/evaluate/small-sample-test.ts';
export { standardizedEstimates } from './covariance/evaluate/standardized.ts';
export { type CovarianceFit, fitCovariance } from './covariance/fit-covariance.ts';
export type { FitStatus } from './covariance/fit-table.ts';
export {
  type LatentInteraction,
  type ProductCentring,
  type WithProducts,
  withProducts,
} from './covariance/interact/product-terms.ts';
export {
  type StandardizedInteraction,
  standardizedInteractions,
} from './covariance/interact/standardized-interactions.ts';
export type { CovarianceData } from './covariance/moments/read-groups.ts';
export {
  type CovarianceEstimator,
  type CovarianceOptions,
  covarianceEstimators,
} from './covariance/options.ts';
export {
  bootstrapCovariance,
  type CovarianceBootstrapOptions,
  type CovarianceDraws,
  jackknifeCovariance,
} from './covariance/resample/resample-covariance.ts';
export {
  type ResampledQuantity,
  resampledDefinitions,
} from './covariance/resample/resample-definitions.ts';
export { buildTable } from './covariance/table/build-table.ts';
export type { ParameterRow, ParameterTable } from './covariance/table/parameter-table.ts';
export type {
  GroupEquality,
  ReleasedParameter,
  TableOptions,
} from './covariance/table/table-options.ts';
export { estimatePls, type PlsResult } from './estimate/estimate-pls.ts';
export type { Inadmissibility, InadmissibleCause } from './estimate/inadmissibility.ts';
export type * from './estimate/pls-result.ts';
export { type DataPreparation, type PreparedData, prepareData } from './estimate/prepare-data.ts';
export { type CaseScores, scores } from './estimate/scores.ts';
export {
  type IndicatorVifRow,
  indicatorVif,
  type StructuralVifRow,
  structuralVif,
} from './evaluate/collinearity.ts';
export { type CrossLoadingRow, crossLoadings } from './evaluate/cross-loadings.ts';
export {
  chainLimit,
  type EffectPair,
  type EffectPlan,
  planEffects,
  type SpecificIndirect,
} from './evaluate/effect-plan.ts';
export {
  type EffectDraws,
  type EffectRow,
  type Effects,
  effects,
  effectsOfDraws,
  pathVector,
} from './evaluate/effects.ts';
export {
  type FSquaredRow,
  fSquared,
  type RSquaredRow,
  rSquared,
} from './evaluate/explained-variance.ts';
export { type FornellLarckerRow, fornellLarcker } from './evaluate/fornell-larcker.ts';
export { type HtmtRow, heterotraitMonotraitRatio, htmt } from './evaluate/htmt.ts';
export {
  type HypothesisEvidence,
  type HypothesisVerdict,
  hypothesisVerdict,
} from './evaluate/hypothesis-verdict.ts';
export {
  type BootstrapInterval,
  bcaInterval,
  biasCorrection,
  fewestDraws,
  type IntervalOrReason,
  type JackknifeSummary,
  jackknife,
  percentileInterval,
} from './evaluate/intervals.ts';
export {
  fSquaredOfDraws,
  type LoadingMeasureDraws,
  loadingMeasuresOfDraws,
} from './evaluate/measures-of-draws.ts';
export {
  type JudgedEffect,
  type MediationVerdict,
  mediationVerdict,
} from './evaluate/mediation.ts';
export { type MixedSigns, mixedSigns } from './evaluate/mixed-signs.ts';
export { type FitMeasures, type ModelFit, modelFit } from './evaluate/model-fit.ts';
export {
  averageVarianceExtracted,
  cronbachAlpha,
  dijkstraHenselerRhoA,
  joreskogRhoC,
  type ReliabilityRow,
  reliability,
} from './evaluate/reliability.ts';
export {
  type DrawSummary,
  type SummaryOptions,
  summariseDraws,
} from './evaluate/summarise-draws.ts';
export { type UndefinedReason, undefinedReasons } from './evaluate/undefined-reason.ts';
export {
  type BootstrapDifference,
  bootstrapDifference,
  type GroupDraws,
  type ParametricDifference,
} from './groups/bootstrap-difference.ts';
export {
  type ClusterBootstrap,
  type ClusterBootstrapOptions,
  clusterBootstrapPls,
  clusterCountRule,
} from './groups/cluster-bootstrap.ts';
export {
  type CompareGroupsOptions,
  compareGroups,
  type GroupComparison,
  type GroupEstimate,
} from './groups/compare-groups.ts';
export type { GroupParameter, ParameterArrays } from './groups/group-parameters.ts';
export type { GroupDifference, GroupPair } from './groups/judge-pair.ts';
export { groupMessages } from './groups/messages.ts';
export type { CompositionalRow, EqualityRow, Invariance, Micom } from './groups/micom.ts';
export { type OmnibusTest, omnibusGroupTest } from './groups/omnibus-test.ts';
export { type PermutationTest, permutationTest } from './groups/permutation-test.ts';
export {
  diagnoseMissing,
  type MissingByVariable,
  type MissingDiagnosis,
  type MissingRows,
} from './missing/diagnose-missing.ts';
export type { ImputationMethod } from './missing/imputation-chain.ts';
export {
  type ImputationTrace,
  potentialScaleReductionRule,
} from './missing/imputation-trace.ts';
export { type ImputedData, type ImputeOptions, imputeChained } from './missing/impute-chained.ts';
export { type LittleMcar, littleMcarTest, type McarTest } from './missing/little-mcar.ts';
export {
  covarianceOfDraws,
  type ImputedEstimate,
  type PooledEstimates,
  type PooledQuantity,
  type PoolOptions,
  poolEstimates,
} from './missing/pool-estimates.ts';
export type { ModeratorValues } from './moderate/chain-plan.ts';
export {
  atDeviations,
  type ConditionalEffect,
  conditionalEffects,
} from './moderate/conditional-effects.ts';
export {
  type InteractionSize,
  type InteractionSizeRow,
  interactionSizeIntervals,
  interactionSizeRule,
  interactionSizes,
} from './moderate/interaction-size.ts';
export {
  type BandPoint,
  type FiellerSet,
  type JohnsonNeyman,
  type JohnsonNeymanOptions,
  johnsonNeyman,
  type SignificanceRegion,
} from './moderate/johnson-neyman.ts';
export {
  type ConditionalContrast,
  type ModeratedMediation,
  moderatedMediation,
} from './moderate/moderated-mediation.ts';
export type { Resampled } from './moderate/summarise-functions.ts';
export { drawNormalData, type NormalSource, normalSource } from './plan/draw-normal-data.ts';
export {
  type MinimumSampleSize,
  minimumSampleSize,
  type SampleSizeRequest,
} from './plan/minimum-sample-size.ts';
export {
  type MultivariateNormality,
  multivariateNormality,
  type VariableShape,
} from './plan/multivariate-normality.ts';
export {
  impliedPopulation,
  type Population,
  type PopulationConstruct,
  type PopulationModel,
} from './plan/population.ts';
export { type RmseaPowerRequest, rmseaPower, rmseaSampleSize } from './plan/rmsea-power.ts';
export {
  type PowerAtSize,
  type PowerQuantity,
  type PowerRequest,
  type QuantityPower,
  type SimulatedPower,
  type SimulatedShare,
  type StudyEstimate,
  type StudyEstimates,
  type StudyEstimator,
  simulatePower,
} from './plan/simulate-power.ts';
export { covarianceStudies, modelOfPopulation, plsStudies } from './plan/study-estimators.ts';
export {
  compareLosses,
  type LossComparison,
  type LossTestOptions,
} from './predict/compare-losses.ts';
export type {
  CrossValidationRequest,
  FailedFold,
  PredictionOptions,
} from './predict/cross-validate.ts';
export {
  type CvpatModelRow,
  type CvpatOptions,
  type CvpatRow,
  cvpatAgainstBenchmarks,
  cvpatBetweenModels,
} from './predict/cvpat.ts';
export {
  akaikeWeights,
  type ModelCriteria,
  modelCriteria,
  type WeighedModel,
} from './predict/model-criteria.ts';
export {
  type CasewiseErrors,
  type PredictedConstruct,
  type PredictedIndicator,
  type PredictRequest,
  type PredictResult,
  predictPls,
} from './predict/predict-pls.ts';
export type { PredictionApproach } from './predict/prediction-design.ts';
export type { ErrorSummary, RepeatAveraging } from './predict/prediction-error.ts';
export {
  type PredictivePower,
  type PredictivePowerVerdict,
  predictivePower,
} from './predict/predictive-power.ts';
export { type BootstrapOptions, bootstrapPls } from './resample/bootstrap-pls.ts';
export {
  type BootstrapResult,
  countFailures,
  type FailedResample,
  type FailureCount,
  type FailureReason,
  type PlsDraws,
} from './resample/bootstrap-result.ts';
export { type JackknifeResult, jackknifePls } from './resample/jackknife-pls.ts';
export type { OptionalQuantity } from './resample/resample-task.ts';
export { addControls } from './specify/add-controls.ts';
export type * from './specify/model.ts';
export type { ModerationApproach, ProductTerm } from './specify/term.ts';
export { validateModel } from './specify/validate-model.ts';
