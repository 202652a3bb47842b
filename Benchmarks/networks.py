"""Asks `muruna-bench stn` about networks whose answer is known, and checks every conflict from outside.

    python3 networks.py path/to/muruna-bench [folder of public instances] [networks]

The lags come from the public instances (PSPLIB's .sm, ProGen/max's .sch) where the folder is given, else they are drawn. To each a
maximum lag between two activities is added: half of them leave exactly what the longest path needs, half one unit less. A conflict is
right if its lines cannot hold together and any of them can be left out; both are found by Bellman and Ford's method, over again.
"""

import glob
import os
import random
import subprocess
import sys
import tempfile

bench = sys.argv[1]
data = sys.argv[2] if len(sys.argv) > 2 else ""
wanted = int(sys.argv[3]) if len(sys.argv) > 3 else 600


def precedence_lags(path):
    """Finish to start, as differences of starts."""
    section, after, durations = "", [], {}
    for line in open(path):
        words = line.split()
        if not words: continue
        if words[0] in ("PRECEDENCE", "REQUESTS/DURATIONS:", "RESOURCEAVAILABILITIES:"): section = words[0]
        if not all(word.lstrip("-").isdigit() for word in words): continue
        numbers = [int(word) for word in words]
        if section == "PRECEDENCE": after += [(numbers[0], to) for to in numbers[3:]]
        if section == "REQUESTS/DURATIONS:": durations[numbers[0]] = numbers[2]
    return [(first, second, durations[first]) for first, second in after]


def time_lags(path):
    rows = [line.split() for line in open(path) if line.strip()]
    lags = []
    for row in rows[1 : int(rows[0][0]) + 3]:
        count = int(row[2])
        lags += [(int(row[0]), int(to), int(lag.strip("[]"))) for to, lag in zip(row[3 : 3 + count], row[3 + count :])]
    return lags


def drawn_lags(draw):
    count = draw.randrange(10, 80)
    lags = [(draw.randrange(to), to, draw.randrange(12)) for to in range(1, count) for _ in range(draw.randrange(1, 4))]
    return lags


def longest(lags, origin):
    """Longest paths from a point; None if there is a circle of positive length."""
    points = {point for first, second, _ in lags for point in (first, second)}
    distance = {origin: 0}
    for _ in range(len(points) + 1):
        changed = False
        for first, second, lag in lags:
            if first in distance and distance[first] + lag > distance.get(second, -(10**15)):
                distance[second] = distance[first] + lag
                changed = True
        if not changed: return distance
    return None


def holds(lags):
    points = {point for first, second, _ in lags for point in (first, second)}
    distance = dict.fromkeys(points, 0)
    for _ in range(len(points) + 1):
        changed = False
        for first, second, lag in lags:
            if distance[first] + lag > distance[second]:
                distance[second] = distance[first] + lag
                changed = True
        if not changed: return True
    return False


draw = random.Random(7)
files = sorted(path for path in glob.glob(os.path.join(data, "*", "*")) if path.lower().endswith((".sm", ".sch"))) if data else []
networks = []
while len(networks) < wanted:
    if files:
        path = files[len(networks) // 2 % len(files)]
        lags = precedence_lags(path) if path.endswith(".sm") else time_lags(path)
    else:
        lags = drawn_lags(draw)
    points = sorted({point for first, second, _ in lags for point in (first, second)})
    origin = draw.choice(points[: max(1, len(points) // 2)])
    reached = longest(lags, origin)
    if reached is None: sys.exit("an instance does not hold by itself")
    ends = [point for point in reached if point != origin]
    if not ends: continue
    end = draw.choice(ends)
    for short in (0, 1): networks.append((lags + [(end, origin, -(reached[end] - short))], short == 0))

with tempfile.TemporaryDirectory() as folder:
    paths = []
    for number, (lags, _) in enumerate(networks):
        paths.append(os.path.join(folder, str(number)))
        with open(paths[-1], "w") as file:
            # A bound from above is written as one: what is said at the end is a maximum lag.
            for first, second, lag in lags[:-1]: file.write(f"{first} {second} {lag} inf\n")
            end, origin, lag = lags[-1]
            file.write(f"{origin} {end} -inf {-lag}\n")
    answers = subprocess.run([bench, "stn", *paths], capture_output=True, text=True, check=True).stdout.splitlines()

right = irreducible = conflicts = members = 0
for (lags, is_consistent), answer in zip(networks, answers, strict=True):
    _, word, *lines = answer.split()
    right += word == ("consistent" if is_consistent else "conflict")
    if word != "conflict": continue
    conflicts += 1
    stated = [lags[int(line) - 1] for line in lines]
    members += len(stated)
    irreducible += not holds(stated) and all(holds(stated[:i] + stated[i + 1 :]) for i in range(len(stated)))
print(f"{len(networks)} networks: {right} right (aim all); {conflicts} conflicts, {irreducible} irreducible (aim all), {members / max(1, conflicts):.1f} constraints each")
sys.exit(right < len(networks) or irreducible < conflicts)
