# Univariate score tests of equalities over groups, and errors of residual correlations, by lavaan.
# Called by equality-golden.ts with a data file and a file for the results.
suppressMessages({ library(lavaan); library(jsonlite) })
files <- commandArgs(trailingOnly = TRUE)
data <- read.csv(files[1])
model <- "f =~ a1 + a2 + a3 + a4
          g =~ b1 + b2 + b3"
tested <- function(missing, equal) {
  fit <- cfa(model, data, group = "group", missing = missing, group.equal = equal, std.lv = TRUE)
  table <- parTable(fit)
  uni <- lavTestScore(fit)$uni
  at <- match(uni$rhs, table$plabel)
  list(
    missing = missing, equal = I(equal), chisq = unname(fitMeasures(fit, "chisq")),
    tests = data.frame(lhs = table$lhs[at], op = table$op[at], rhs = table$rhs[at],
                       group = table$group[at], x2 = uni$X2, p = uni$p.value)
  )
}
complete <- data[complete.cases(data), ]
whole <- cfa(model, complete)
residual <- function(type) unclass(lavResiduals(whole, type = type, se = TRUE, h1.acov = "structured")$cov.se)
write_json(list(
  scores = list(
    tested("listwise", c("loadings")),
    tested("listwise", c("loadings", "intercepts")),
    tested("ml", c("loadings", "intercepts", "residuals"))
  ),
  residualErrors = residual("cor.bentler")
), files[2], digits = NA, auto_unbox = TRUE)
