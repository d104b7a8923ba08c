# Fits the cases of a folder with lavaan and writes what it finds: Rscript fit-cases.R FOLDER CASES.
# lavaan stops early by default; here it goes on until nothing changes, so that differences are not those of stopping.
suppressPackageStartupMessages({
  library(lavaan)
  library(jsonlite)
})
arguments <- commandArgs(TRUE)
folder <- arguments[1]
cases <- fromJSON(file.path(folder, arguments[2]), simplifyDataFrame = FALSE)

# Directions that equality constraints leave.
free_directions <- function(fit) {
  if (fit@Model@eq.constraints) fit@Model@eq.constraints.K else diag(fit@Model@nx.free)
}

free_gradient <- function(fit) {
  crossprod(free_directions(fit), as.numeric(lavaan:::lav_model_gradient(fit@Model, lavsamplestats = fit@SampleStats, lavdata = fit@Data, type = "free", ceq.simple = FALSE)))
}

scoring_step <- function(fit) {
  directions <- free_directions(fit)
  information <- lavaan:::lav_model_information_expected(fit@Model, lavsamplestats = fit@SampleStats, lavdata = fit@Data, lavoptions = fit@Options, extra = FALSE)
  step <- directions %*% solve(t(directions) %*% information %*% directions, free_gradient(fit))
  lav_model_get_parameters(fit@Model, type = "free") - as.numeric(step)
}

fit_case <- function(case) {
  data <- read.csv(file.path(folder, case$file), na.strings = "NA")
  options <- c(list(model = case$model, data = data, em.h1.tol = 1e-12, em.h1.iter.max = 20000), case$options)
  fit <- suppressWarnings(do.call("sem", c(options, list(
    se = "none", test = "none", baseline = FALSE,
    control = list(rel.tol = 1e-13, eval.max = 50000, iter.max = 20000), optim.force.converged = TRUE
  ))))
  # A few scoring steps, as the optimiser cannot get closer than the root of its precision.
  start <- fit@ParTable
  for (step in 1:3) {
    theta <- scoring_step(fit)
    start$est[start$free > 0] <- theta[start$free[start$free > 0]]
    final <- step == 3
    fit <- suppressWarnings(do.call("sem", c(
      options, list(start = as.data.frame(start[c("lhs", "op", "rhs", "group", "free", "est")]), optim.method = "none"),
      if (!final) list(se = "none", test = "none", baseline = FALSE)
    )))
  }
  gradient <- max(abs(free_gradient(fit)))
  if (!is.finite(gradient) || gradient > 1e-6) return(list(name = case$name, converged = FALSE))
  quietly <- function(what) tryCatch(suppressWarnings(what), error = function(e) NULL)
  list(
    name = case$name,
    converged = TRUE,
    gradient = gradient,
    estimates = quietly(as.data.frame(parameterEstimates(fit, remove.nonfree = FALSE))),
    standardized = quietly(as.data.frame(standardizedSolution(fit))),
    measures = as.list(fitMeasures(fit)),
    rsquare = unname(lapply(lavInspect(fit, "rsquare", drop.list.single.group = FALSE), as.list)),
    indices = quietly(as.data.frame(modindices(fit, sort. = TRUE)))
  )
}

results <- lapply(cases, function(case) {
  tryCatch(fit_case(case), error = function(e) {
    list(name = case$name, converged = FALSE, error = conditionMessage(e))
  })
})
write(toJSON(results, digits = NA, na = "null", auto_unbox = TRUE, dataframe = "rows"), file.path(folder, arguments[3]))
