"""Prints the tables of test/stats/student-t.test.ts. SciPy 1.17.1."""
from scipy import stats, special
import scipy
print("// SciPy", scipy.__version__)
print("const tails = [")
for t,df in [(0.5,1),(2,3),(2.306,8),(5.041,8),(12,8),(1.2,2.5),(4,31.7),(3.1,1e5),(6,1e8),(1.1,float('inf')),(3.29,float('inf')),(8,float('inf')),(20,float('inf'))]:
    p = float(2*stats.t.sf(t,df) if df<1e7 else 2*stats.norm.sf(t))
    print(f"  [{t}, {'Infinity' if df==float('inf') else df}, {p!r}],")
print("];\nconst quantiles = [")
for p,df in [(0.05,1),(0.05,4),(0.05,8),(0.001,8),(0.05,float('inf')),(0.5,3)]:
    print(f"  [{p}, {'Infinity' if df==float('inf') else df}, {float(stats.t.isf(p/2,df))!r}],")
print("];\nconst betas = [")
for x,a,b in [(0.5,0.5,0.5),(0.1,2,30),(0.9,2,30),(0.3,1000,2500),(0.28,1000,2500),(0.999,5,0.5),(0.5,1e5,1e5+300)]:
    print(f"  [{x}, {a}, {b}, {float(special.betainc(a,b,x))!r}],")
print("];\nconst binomials = [")
for k,n,s in [(10,10,.5),(0,10,.5),(7,10,.5),(5,10,.5),(260,460,.5),(30,200,.1),(2,40,.3)]:
    p=min(1,2*min(stats.binom.cdf(k,n,s),stats.binom.sf(k-1,n,s)))
    print(f"  [{k}, {n}, {s}, {float(p)!r}],")
print("];")
