"""Compares `muruna-bench montecarlo` with an independent simulation in numpy: every figure within four standard errors.

    muruna-bench montecarlo --actions 200 --samples 100000 --seed 7 --print-network | python3 montecarlo-reference.py

Reads the network and the figures from standard input, plays the network a million times with numpy's own generator and beta
distribution, and prints the processor time of 100,000 samples with criticality for comparison.
"""

import sys
import time

try:
    import numpy as np
except ImportError:
    print("numpy is not installed: there is nothing to compare with (Debian: apt-get install python3-numpy)")
    sys.exit(2)

activities, afters, told = [], [], {}
for line in sys.stdin:
    word, *rest = line.split()
    if word == "activity":
        activities.append([float(x) for x in rest])
    elif word == "after":
        afters.append((int(rest[0]), int(rest[1])))
    elif word == "cpu_s":
        told[word] = float(rest[0])
    elif word != "correlations":
        told[word] = [float(x) for x in rest]

before = [[] for _ in activities]
for first, second in afters:
    before[second].append(first)
after = [[] for _ in activities]
for first, second in afters:
    after[first].append(second)


def play(samples, random):
    lengths = np.empty((len(activities), samples))
    for i, (low, mode, high) in enumerate(activities):
        alpha = 1 + 4 * (mode - low) / (high - low)
        lengths[i] = low + (high - low) * random.beta(alpha, 6 - alpha, samples)
    starts = np.zeros_like(lengths)
    finishes = np.empty_like(lengths)
    for i in range(len(activities)):
        for j in before[i]:
            np.maximum(starts[i], finishes[j], out=starts[i])
        finishes[i] = starts[i] + lengths[i]
    makespan = finishes.max(axis=0)
    critical = np.zeros(lengths.shape, dtype=bool)
    for i in reversed(range(len(activities))):
        critical[i] = finishes[i] == makespan
        for j in after[i]:
            critical[i] |= critical[j] & (starts[j] == finishes[i])
    return lengths, finishes, makespan, critical


samples = 100_000
begin = time.process_time()
play(samples, np.random.Generator(np.random.Philox(5)))
print(f"numpy {time.process_time() - begin:.3f} s, muruna {told['cpu_s']:.3f} s")

random = np.random.Generator(np.random.Philox(99))
runs = [play(samples, random) for _ in range(10)]
makespan = np.sort(np.concatenate([run[2] for run in runs]))
worst = 0.0


def compare(name, value, reference, error):
    global worst
    off = abs(value - reference) / error if error > 0 else (0.0 if value == reference else float("inf"))
    worst = max(worst, off)
    if off > 4:
        print(f"{name}: {value} against {reference}, {off:.1f} standard errors")


def quantile_error(ordered, share, n):
    width = int(len(ordered) * 0.01)
    at = int(len(ordered) * share)
    low, high = max(0, at - width), min(len(ordered) - 1, at + width)
    density = (high - low) / len(ordered) / max(1e-12, ordered[high] - ordered[low])
    return np.sqrt(share * (1 - share) / n * (1 + n / len(ordered))) / density


for percent in [1, 5, 10, 25, 50, 75, 90, 95, 99]:
    share = percent / 100
    compare(f"p{percent}", told[f"p{percent}"][0], np.quantile(makespan, share), quantile_error(makespan, share, samples))
compare("mean", told["mean"][0], makespan.mean(), makespan.std() * np.sqrt(1.1 / samples))
for i in range(len(activities)):
    share = np.mean([run[3][i].mean() for run in runs])
    compare(f"criticality {i}", told["criticality"][i], share, np.sqrt(max(share * (1 - share), 1e-5) * 1.1 / samples))
    finishes = np.sort(np.concatenate([run[1][i] for run in runs]))
    for name, at in [("median_finish", 0.5), ("p95_finish", 0.95)]:
        compare(f"{name} {i}", told[name][i], np.quantile(finishes, at), quantile_error(finishes, at, samples))
ranks = [np.argsort(np.argsort(run[2])) for run in runs]
for i in range(len(activities)):
    rho = np.mean([np.corrcoef(np.argsort(np.argsort(run[0][i])), rank)[0, 1] for run, rank in zip(runs, ranks)])
    compare(f"correlation {i}", told["correlation"][i], rho, np.sqrt(1.1 / samples))
print(f"worst {worst:.2f} standard errors over all figures")
sys.exit(int(worst > 4.7))
