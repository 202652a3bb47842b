"""Measures the engine beside its aims: levelling, maximum lags, temporal networks, Monte Carlo.

    python3 engine.py path/to/muruna-bench [folder of public instances with best.csv] [instances a family]

The folder holds one folder a family (PSPLIB's .sm, ProGen/max's .sch) and best.csv with `instance,class,best_known,status`. Without
it only what needs no data is measured. Each instance gets one second of processor time.
"""

import csv
import os
import random
import subprocess
import sys
import tempfile

bench = sys.argv[1]
data = sys.argv[2] if len(sys.argv) > 2 else ""
most = int(sys.argv[3]) if len(sys.argv) > 3 else 8
gap_aims = {"j30": 0.02, "j60": 0.25, "j90": 0.7, "j120": 2.2}


def run(*words):
    return subprocess.run([bench, *words], capture_output=True, text=True, check=True).stdout


def levelling():
    best = {row["instance"]: row for row in csv.DictReader(open(os.path.join(data, "best.csv")))}
    families = {}
    for name, row in best.items():
        families.setdefault(row["class"], []).append(name)
    print(f"{'family':10} {'n':>3} {'gap %':>7} {'aim':>6} {'decided':>8} {'proven':>7} {'cpu s':>6}")
    for family, names in families.items():
        names = sorted(names)[:: max(1, len(names) // most)]
        files = [os.path.join(data, family, name) for name in names]
        rows = list(csv.DictReader(run("rcpsp", "--seconds", "1", *files).splitlines()))
        gaps = []
        decided = proven = 0
        for row in rows:
            known = best[row["instance"]]
            proven += row["optimal"] == "1"
            if row["makespan"]:
                decided += known["status"] == "feasible"
                gaps.append(100 * (int(row["makespan"]) / int(known["best_known"]) - 1) if known["best_known"] else 0)
            else:
                decided += row["status"] == known["status"] == "infeasible"
        gap = f"{sum(gaps) / len(gaps):7.3f}" if gaps else "      -"
        seconds = sum(float(row["cpu_s"]) for row in rows) / len(rows)
        aim = f"{gap_aims[family]:6.2f}" if family in gap_aims else "      "
        print(f"{family:10} {len(rows):3} {gap} {aim} {decided:4}/{len(rows):<3} {proven:7} {seconds:6.2f}")


def networks():
    draw = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        for name, size, aim in [("check of 100,000 constraints", 100_000, 100.0), ("edits at 10,000 constraints", 10_000, 2.0)]:
            path = os.path.join(folder, "network")
            points = size // 3
            with open(path, "w") as file:
                for _ in range(size):
                    first, second = sorted(draw.sample(range(points), 2))
                    low = draw.randrange(60)
                    file.write(f"{first} {second} {low} {low + 10_000_000}\n")
            if size == 100_000:
                print(f"{name}: {run('stn', '--time', path).split(chr(9))[-1].strip()} (aim {aim:.0f} ms)")
                continue
            edits = os.path.join(folder, "edits")
            with open(edits, "w") as file:
                for _ in range(200):
                    line = draw.randrange(1, size + 1)
                    low = draw.randrange(120)
                    file.write(f"change {line} {low} {low + 10_000_000}\n")
                    first, second = sorted(draw.sample(range(points), 2))
                    file.write(f"add {first} {second} {draw.randrange(60)} inf\n")
            print(f"{name}: {run('stn', '--edits', edits, path).splitlines()[-1].split(' ', 1)[1]} (aim {aim:.0f} ms)")


def simulation():
    told = run("montecarlo", "--actions", "200", "--samples", "100000", "--print-network")
    print(f"Monte Carlo, 200 actions, 100,000 samples: {told.splitlines()[-1]} (aim 0.7 s)")
    reference = os.path.join(os.path.dirname(os.path.abspath(__file__)), "montecarlo-reference.py")
    found = subprocess.run([sys.executable, reference], input=told, capture_output=True, text=True)
    # 2 is said for a missing numpy: there is nothing to compare with then.
    print(*("  " + line for line in found.stdout.splitlines()), sep="\n")
    if found.returncode == 1: sys.exit(found.stderr or "the figures are not those of the reference")


simulation()
networks()
if data:
    levelling()
