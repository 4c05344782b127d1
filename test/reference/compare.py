"""Writes compare.scipy.json: two sample files for `flamegate compare` and what SciPy makes of each benchmark in them.

    python3 test/reference/compare.py

Tied samples of sizes up to 9 v 9 (SciPy permutes from two values on). pTwoSided is twice the smaller tail of the full enumeration (PermutationMethod
with more resamples than there are assignments) of the numbers as they are; pWorse the one-sided tail of log values
against a baseline moved by the margin, 2.5 %, rounded to 11 digits so that a ratio of exactly the margin ties.
"""

import json
import math
import pathlib

import numpy
import scipy
from scipy import stats

random = numpy.random.default_rng(20260202)
margin = 0.025


def p_value(candidate, baseline, alternative):
    method = stats.PermutationMethod(n_resamples=10**7)
    result = stats.mannwhitneyu(candidate, baseline, alternative=alternative, method=method)
    return float(result.statistic), float(result.pvalue)


def logs(values, sign, move=0.0):
    return [round(sign * math.log(v) + move, 11) for v in values]


def case(name, better, baseline, candidate):
    sign = 1 if better == "lower" else -1
    u, two_sided = p_value(candidate, baseline, "two-sided")
    _, worse = p_value(logs(candidate, sign, -math.log1p(margin)), logs(baseline, sign), "greater")
    differences = [math.log(c) - math.log(b) for c in candidate for b in baseline]
    return {
        "name": name,
        "better": better,
        "baseline": baseline,
        "candidate": candidate,
        "u": u,
        "pTwoSided": two_sided,
        "pWorse": worse,
        "ratio": math.exp(float(numpy.median(differences))),
    }


def values(size, levels):
    return [1000 + 25 * int(v) for v in random.integers(0, levels, size)]


sizes = [(2, 2), (2, 3), (3, 3), (4, 4), (5, 8), (6, 6), (9, 7), (9, 9)]
cases = [
    case(f"{n} v {m} of {k}", better, values(n, k), values(m, k + 1))
    for n, m in sizes
    for k in (1, 3, 9)
    for better in ("lower", "higher")
]
cases.append(case("exactly the margin", "lower", [1000] * 5, [1025] * 5))
path = pathlib.Path(__file__).with_name("compare.scipy.json")
path.write_text(json.dumps({"scipy": scipy.__version__, "numpy": numpy.__version__, "cases": cases}, indent=1) + "\n")
