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
free_directions <- function(model) {
  if (model@eq.constraints) model@eq.constraints.K else diag(model@nx.free)
}

free_gradient <- function(model, fit) {
  gradient <- lavaan:::lav_model_gradient(model, lavsamplestats = fit@SampleStats, lavdata = fit@Data)
  crossprod(free_directions(model), as.numeric(gradient))
}

# Scoring steps from where the optimiser ended, as it cannot get closer than the root of its precision.
polish <- function(fit) {
  model <- fit@Model
  directions <- free_directions(model)
  for (step in 1:200) {
    gradient <- free_gradient(model, fit)
    if (max(abs(gradient)) < 1e-10) break
    information <- lavaan:::lav_model_information_expected(
      model, lavsamplestats = fit@SampleStats, lavdata = fit@Data, lavoptions = fit@Options
    )
    change <- directions %*% solve(t(directions) %*% information %*% directions, gradient)
    model <- lav_model_set_parameters(model, lav_model_get_parameters(model) - as.numeric(change))
  }
  model
}

fit_case <- function(case) {
  data <- read.csv(file.path(folder, case$file), na.strings = "NA")
  options <- c(list(model = case$model, data = data, em.h1.tol = 1e-12, em.h1.iter.max = 20000), case$options)
  fit <- suppressWarnings(do.call("sem", c(options, list(
    se = "none", test = "none", baseline = FALSE,
    optim.force.converged = TRUE
  ))))
  model <- polish(fit)
  start <- fit@ParTable
  start$est[start$free > 0] <- lav_model_get_parameters(model)[start$free[start$free > 0]]
  start <- as.data.frame(start[c("lhs", "op", "rhs", "group", "free", "est")])
  fit <- suppressWarnings(do.call("sem", c(options, list(start = start, optim.method = "none"))))
  gradient <- max(abs(free_gradient(fit@Model, fit)))
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
