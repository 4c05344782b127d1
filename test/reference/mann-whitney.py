"""Writes mann-whitney.scipy.json: exact Mann-Whitney p-values with ties, and other values, by SciPy.

    python3 test/reference/mann-whitney.py

SciPy's method="exact" ignores ties; PermutationMethod with more resamples than there are assignments enumerates
them all, ties included. Two-sided there is twice the smaller tail, as here.
"""

import json
import math
import pathlib

import numpy
import scipy
from scipy import stats

random = numpy.random.default_rng(20260101)


def values(size, levels):
    return [int(v) for v in random.integers(0, levels, size)]


def mann_whitney(baseline, candidate):
    u, p = {}, {}
    for name in ["two-sided", "greater", "less"]:
        method = stats.PermutationMethod(n_resamples=10**7)
        result = stats.mannwhitneyu(candidate, baseline, alternative=name, method=method)
        u, p[name] = float(result.statistic), float(result.pvalue)
    return {
        "baseline": baseline,
        "candidate": candidate,
        "u": u,
        "pTwoSided": p["two-sided"],
        "pGreater": p["greater"],
        "pLess": p["less"],
    }


def large(n, m, levels):
    baseline, candidate = values(n, levels), [v + 1 for v in values(m, levels)]
    p = {
        name: float(
            stats.mannwhitneyu(candidate, baseline, alternative=name, method="asymptotic").pvalue
        )
        for name in ["greater", "less"]
    }
    return {"baseline": baseline, "candidate": candidate, "pGreater": p["greater"], "pLess": p["less"]}


sizes = [(3, 3), (3, 5), (4, 4), (5, 3), (6, 6), (7, 5), (4, 9), (8, 8), (9, 7)]
result = {
    "scipy": scipy.__version__,
    "numpy": numpy.__version__,
    "tied": [mann_whitney(values(n, k), values(m, k)) for n, m in sizes for k in (2, 4, 9)],
    "large": [large(n, m, k) for n, m in [(60, 60), (80, 51), (200, 30)] for k in (8, 1000)],
    "upperTail": [[z, float(stats.norm.sf(z))] for z in [-3, -1, 0, 0.5, 1.96, 2, 2.5, 4, 6, 8, 12, 30]],
    "upperQuantile": [[p, float(stats.norm.isf(p))] for p in [0.9, 0.5, 0.1, 0.01, 1e-3, 1e-6, 1e-12, 1e-40]],
    "clopperPearson": [
        {
            "hits": k,
            "trials": n,
            "low": float(stats.binomtest(k, n).proportion_ci(method="exact").low),
            "high": float(stats.binomtest(k, n).proportion_ci(method="exact").high),
        }
        for k, n in [(0, 10), (1, 10), (5, 10), (10, 10), (0, 1000), (3, 3400), (5, 10000), (990, 1000)]
    ],
    "benjaminiHochberg": [],
    "mad": [],
}
for size in (1, 5, 12):
    p = [float(v) for v in random.random(size) ** 2]
    result["benjaminiHochberg"].append({"p": p, "adjusted": [float(v) for v in stats.false_discovery_control(p)]})
    sample = [float(v) for v in random.normal(size=size)]
    mad = float(stats.median_abs_deviation(sample))
    result["mad"].append({"values": sample, "deviation": mad * 1.4826})

assert all(math.isfinite(case["pTwoSided"]) for case in result["tied"])
path = pathlib.Path(__file__).with_name("mann-whitney.scipy.json")
path.write_text(json.dumps(result, indent=1) + "\n")
