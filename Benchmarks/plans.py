"""Runs the whole program on generated plans, beside TaskJuggler (`tj3`) on the same plans where there is one.

    python3 plans.py path/to/muruna [--keep FOLDER]

Two shapes of plan: *precedence* (nothing is shared) and *levelling* (each action keeps one of the teams busy). Chains of ten actions,
a link across every third chain, one to three hours each, 60-minute slots, and everybody works around the clock on both sides, so that
lengths of plans can be compared. Every plan that Muruna prints is checked here: links, and that nobody is busy twice.
CPU time is user and system time of the process and its children; the cheapest of some runs counts, for others only add to it.
"""

import csv
import io
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from datetime import datetime

muruna = sys.argv[1]
tj3 = shutil.which("tj3")
origin = datetime(2026, 1, 1)


class Plan:
    """Actions of whole hours, links between them, and the team that each keeps busy."""

    def __init__(self, count, teams, seed=1):
        draw = random.Random(seed)
        self.teams = teams
        self.hours = [draw.randint(1, 3) for _ in range(count)]
        self.team = [draw.randrange(teams) if teams else None for _ in range(count)]
        self.after = [[i - 1] if i % 10 else [] for i in range(count)]
        for chain in range(3, count // 10, 3):
            self.after[chain * 10 + draw.randrange(10)].append((chain - 1 - draw.randrange(3)) * 10 + draw.randrange(10))

    def as_muruna(self):
        lines = ["muruna: 1", "language: en", 'city Town "Town" { time_zone: "UTC" }', 'role Lead "Lead"']
        lines += [f'team R{t} "Team {t}" {{ size: 1 }}' for t in range(self.teams)]
        lines += ['playbook Plan "Plan" {', "  city: Town", "  zero_hour: 2026-01-01 00:00", "  every action { accountable: Lead }"]
        for i, hours in enumerate(self.hours):
            after = f"; after: {', '.join(f'a{j}' for j in self.after[i])}" if self.after[i] else "; starts: at_least T"
            by = f"by: R{self.team[i]}" if self.teams else "by: Lead"
            lines.append(f'  action a{i} "Action {i}" {{ {by}; takes: {hours} h{after} }}')
        return "\n".join(lines + ["}", ""])

    def as_taskjuggler(self, minutes=60):
        always = "workinghours mon - sun 0:00 - 24:00"
        lines = [
            f'project plan "Plan" 2026-01-01 +12m {{\n  timezone "UTC"\n  timingresolution {minutes}min',
            f'  dailyworkinghours 24\n  {always}\n}}']
        lines += [f'resource r{t} "Team {t}" {{ {always} }}' for t in range(self.teams)]
        for i, hours in enumerate(self.hours):
            length = f"effort {hours}h allocate r{self.team[i]}" if self.teams else f"duration {hours}h"
            after = f"depends {', '.join(f'!a{j}' for j in self.after[i])}" if self.after[i] else "start 2026-01-01"
            lines.append(f'task a{i} "Action {i}" {{ {length} {after} }}')
        lines += ['taskreport plan "plan" { formats csv columns id, start, end timeformat "%Y-%m-%d-%H:%M" loadunit hours }', ""]
        return "\n".join(lines)

    def faults(self, starts):
        """What an outside eye finds wrong with a schedule, and its length in hours."""
        found = [f"a{i} starts before a{j} is over" for i in range(len(starts)) for j in self.after[i] if starts[i] < starts[j] + self.hours[j]]
        rows = {}
        for i, start in enumerate(starts):
            if self.teams: rows.setdefault(self.team[i], []).append((start, i))
        for row in rows.values():
            row.sort()
            found += [f"a{i} and a{j} at once" for (s, i), (t, j) in zip(row, row[1:]) if t < s + self.hours[i]]
        return found, max(s + h for s, h in zip(starts, self.hours))


def run(*words, folder=None):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(words, capture_output=True, text=True, cwd=folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def cheapest(times, *words, folder=None):
    return min(run(*words, folder=folder)[1] for _ in range(times))


def hours(text, form):
    return (datetime.strptime(text, form) - origin).total_seconds() / 3600


def compare(name, plan, aim, share, folder, beside):
    path = os.path.join(folder, "plan.muruna")
    with open(path, "w") as file: file.write(plan.as_muruna())
    done, _ = run(muruna, "timeline", path, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    if done.returncode > 1 or not rows: sys.exit(f"{name}: {done.stderr or done.stdout}")
    starts = {row["id"]: row for row in rows}
    found = [(datetime.fromisoformat(starts[f"a{i}"]["start"]).replace(tzinfo=None) - origin).total_seconds() / 3600 for i in range(len(plan.hours))]
    faults, length = plan.faults(found)
    seconds = cheapest(5 if len(plan.hours) <= 1000 else 3, muruna, "timeline", path)
    line = f"{name:34} {1000 * seconds:7.0f} ms (aim {aim:4.0f})  {length:6.0f} h"
    if tj3 and beside:
        with open(os.path.join(folder, "plan.tjp"), "w") as file: file.write(plan.as_taskjuggler())
        theirs = cheapest(2 if len(plan.hours) <= 1000 else 1, tj3, "--silent", "--no-color", "--no-reports", "plan.tjp", folder=folder)
        run(tj3, "--silent", "plan.tjp", folder=folder)
        with open(os.path.join(folder, "plan.csv")) as file: rows = list(csv.DictReader(file, delimiter=";"))
        end = max(hours(row["End"], "%Y-%m-%d-%H:%M") for row in rows)
        verdict = "" if length <= end else "  LONGER"
        line += f"   tj3 {theirs:6.2f} s, 1/{theirs / seconds:3.0f} (aim 1/{share}), {end:6.0f} h{verdict}"
    print(line + "".join(f"\n    {fault}" for fault in faults[:3]), flush=True)


keep = sys.argv[3] if len(sys.argv) > 3 and sys.argv[2] == "--keep" else None
if not tj3: print("tj3 (TaskJuggler) is not installed: its side is left out (Debian: apt-get install tj3)")
with tempfile.TemporaryDirectory() as folder:
    if keep:
        os.makedirs(keep, exist_ok=True)
        folder = keep
    compare("500 actions, precedence", Plan(500, 0), 30, 40, folder, True)
    compare("5,000 actions, precedence", Plan(5000, 0), 150, 40, folder, True)
    compare("10,000 actions, precedence", Plan(10_000, 0), 300, 40, folder, False)
    compare("50 actions, levelled on 4", Plan(50, 4), 15, 40, folder, True)
    compare("500 actions, levelled on 20", Plan(500, 20), 30, 40, folder, True)
    compare("2,000 actions, levelled on 80", Plan(2000, 80), 200, 25, folder, True)
    compare("5,000 actions, levelled on 200", Plan(5000, 200), 500, 25, folder, True)
