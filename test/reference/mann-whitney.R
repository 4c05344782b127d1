# Writes mann-whitney.r.json: exact untied Mann-Whitney tests with Hodges-Lehmann shift and interval, and the normal
# approximation with ties, by R's wilcox.test; Holm by p.adjust.
#
#     Rscript test/reference/mann-whitney.R
set.seed(20260101)
list_of <- function(x) paste0("[", paste(format(x, digits = 17, trim = TRUE), collapse = ","), "]")
exact <- function(n, m) {
  baseline <- round(rnorm(n), 6); candidate <- round(rnorm(m, 0.5), 6)
  stopifnot(!anyDuplicated(c(baseline, candidate)), !anyDuplicated(outer(candidate, baseline, "-")))
  test <- wilcox.test(candidate, baseline, exact = TRUE, conf.int = TRUE)
  greater <- wilcox.test(candidate, baseline, exact = TRUE, alternative = "greater")$p.value
  sprintf('{"baseline":%s,"candidate":%s,"u":%s,"pTwoSided":%.17g,"pGreater":%.17g,"shift":%.17g,"low":%.17g,"high":%.17g}',
    list_of(baseline), list_of(candidate), format(unname(test$statistic)), test$p.value, greater,
    unname(test$estimate), test$conf.int[1], test$conf.int[2])
}
normal <- function(n, m) {
  baseline <- sample(1:9, n, TRUE); candidate <- sample(2:10, m, TRUE)
  p <- sapply(c("two.sided", "greater", "less"), function(side)
    wilcox.test(candidate, baseline, exact = FALSE, correct = TRUE, alternative = side)$p.value)
  sprintf('{"baseline":%s,"candidate":%s,"pTwoSided":%.17g,"pGreater":%.17g,"pLess":%.17g}',
    list_of(baseline), list_of(candidate), p[1], p[2], p[3])
}
holm <- function(n) {
  p <- runif(n)^3
  sprintf('{"p":%s,"adjusted":%s}', list_of(p), list_of(p.adjust(p, "holm")))
}
sizes <- list(c(4, 4), c(5, 10), c(6, 6), c(10, 10), c(12, 7), c(20, 20), c(49, 49), c(30, 45))
path <- file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(FALSE), value = TRUE))), "mann-whitney.r.json")
writeLines(paste0(
  '{"r":"', R.version.string, '",\n"exact":[\n', paste(sapply(sizes, function(s) exact(s[1], s[2])), collapse = ",\n"),
  '],\n"normal":[\n', paste(c(normal(60, 60), normal(55, 120)), collapse = ",\n"),
  '],\n"holm":[\n', paste(sapply(c(1, 4, 20), holm), collapse = ",\n"), "]}"), path)
