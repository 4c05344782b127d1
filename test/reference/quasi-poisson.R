# Prints the table of test/profile/rate-test.test.ts: R glm(family = quasipoisson), pnorm, pt and pbinom. R 4.2.2.
cat("R", R.version$major, R.version$minor, "\n")
cases <- list(
  list(b=c(100,110,95,105,90), c=c(130,128,141,119,135), eb=rep(10,5), ec=rep(10,5)),
  list(b=c(12,9,15), c=c(20,26,11), eb=c(10,8,12), ec=c(9,11,10)),
  list(b=c(400,520,310,450,480), c=c(380,610,290,500,455), eb=rep(1,5), ec=rep(1,5))
)
for (k in cases) {
  y <- c(k$b,k$c); e <- c(k$eb,k$ec); side <- c(rep(0,length(k$b)),rep(1,length(k$c)))
  fit <- glm(y ~ 0 + I(e*(1-side)) + I(e*side), family=quasipoisson(link="identity"), start=c(sum(k$b)/sum(k$eb), sum(k$c)/sum(k$ec)))
  rb <- sum(k$b)/sum(k$eb); rc <- sum(k$c)/sum(k$ec); phi <- summary(fit)$dispersion; n <- length(y)
  r0 <- sum(y)/sum(e); z <- (rc-rb)/sqrt(r0*(1/sum(k$eb)+1/sum(k$ec)))
  pz <- 2*pnorm(-abs(z)); pt_ <- 2*pt(-abs(z/sqrt(phi)), n-2)
  K <- sum(y); kc <- sum(k$c); s <- sum(k$ec)/sum(e)
  pe <- min(1, 2*min(pbinom(kc,K,s), pbinom(kc-1,K,s,lower.tail=FALSE)))
  cat(sprintf("phi %.12g z %.12g pz %.12g pt %.12g pe %.12g p %.12g\n", phi, z, pz, pt_, pe, max(pz,pt_,pe)))
  se <- sqrt(rb/sum(k$eb)+rc/sum(k$ec)); half <- se*max(qnorm(.975), sqrt(phi)*qt(.975,n-2)); cat(sprintf("  delta %.12g low %.12g high %.12g\n", rc-rb, rc-rb-half, rc-rb+half))
}
