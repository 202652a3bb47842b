"""Measures the session at a terminal beside its aims: answers on a plan of 10,000 lines, keystrokes, memory.

    python3 session.py path/to/muruna path/to/muruna-check-bench [lines]

Processor time is that of the whole process, threads included, read from its own clock by the kernel, so other work on the machine
disturbs it little. What is told is the median of several tries, and the worst.
"""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import tempfile
import termios
import time

READY = b"\x1b[?2004h"


class Session:
    """The program on a pseudo-terminal, driven by keys."""

    def __init__(self, program, arguments, folder, width=100, height=40):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8", HOME=folder, XDG_STATE_HOME=folder + "/.state")
            os.execv(program, [program, *arguments])
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
        # What pthread_getcpuclockid does, for another process.
        self.clock = ((~self.process) << 3) | 2
        self.output = b""
        self.until_ready(600)

    def cpu(self):
        return time.clock_gettime_ns(self.clock) / 1e6

    def memory(self):
        with open(f"/proc/{self.process}/status") as status:
            return int(re.search(r"VmRSS:\s+(\d+)", status.read()).group(1))

    def read(self, seconds):
        if select.select([self.terminal], [], [], seconds)[0]:
            self.output += os.read(self.terminal, 1 << 16)
            return True
        return False

    def until_ready(self, seconds=60):
        """Until the prompt for the next entry stands there, and the last byte of it came."""
        end = time.time() + seconds
        while READY not in self.output:
            if time.time() > end:
                raise SystemExit(f"no prompt: {self.output[-2000:]!r}")
            self.read(1)
        while self.read(0.02):
            pass
        answer, self.output = self.output, b""
        return answer

    def enter(self, text):
        """The processor time, in milliseconds, between Enter and the next prompt; and what came."""
        self.type(text)
        before = self.cpu()
        os.write(self.terminal, b"\r")
        answer = self.until_ready()
        return self.cpu() - before, answer.decode(errors="replace")

    def type(self, text):
        os.write(self.terminal, f"\x1b[200~{text}\x1b[201~".encode())
        while self.read(0.03):
            pass
        self.output = b""

    def hurry(self, text):
        """Enters something, and waits for no more than the next prompt."""
        os.write(self.terminal, f"\x1b[200~{text}\x1b[201~\r".encode())
        while READY not in self.output:
            self.read(1)
        self.output = b""

    def key(self, letter):
        before = self.cpu()
        os.write(self.terminal, letter.encode())
        while not self.read(1):
            pass
        while self.read(0.004):
            pass
        return self.cpu() - before

    def leave(self):
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def good(answer):
    """The processor time of an entry that was understood."""
    if "nothing of it was kept" in answer[1] or "error[command-refused]" in answer[1]:
        raise SystemExit(answer[1])
    return answer[0]


def told(name, figures, aim, unit):
    figures = sorted(figures)
    middle = figures[len(figures) // 2]
    print(f"{name:58} {middle:9.3f} {figures[-1]:9.3f} {aim:>8} {unit}", flush=True)


def answers(program, arguments, folder):
    session = Session(program, arguments, folder)
    kinds = {
        "edit of one action": lambda n: f"change P7.clear1 {{ takes: {n % 5 + 2} h }}",
        "its timeline": lambda n: "timeline P7",
        "edit of another action": lambda n: f"change P{n + 8}.warn {{ takes: {n % 5 + 20} min }}",
        "a team's size": lambda n: f"change Crew9x1 {{ size: {n + 20} }}",
        "a new thing": lambda n: f"risk Fresh{n} {{ likelihood: {n % 4 + 1}; impact: 2 }}",
        "what if, and its timeline": lambda n: f"what_if P7.clear1 {{ takes: {n % 5 + 2} h }} then timeline P7",
        "why": lambda n: "why P7.clear1",
        "show risk_register": lambda n: "show risk_register",
        "check": lambda n: "check",
        "undo": lambda n: ":undo",
    }
    session.enter(":set pager off")
    for name, entry in kinds.items():
        told(name, [good(session.enter(entry(n))) for n in range(7)], "10", "ms")
    keys = []
    for letter in 'change P7.clear1 { takes: 4 h; after: verify; note: "so" }':
        keys.append(session.key(letter))
    told("a key, in an entry on that plan", keys, "1", "ms")
    session.leave()


def first_timeline(program, plan, folder):
    session = Session(program, ["--quiet", plan], folder)
    session.enter(":set pager off")
    figure = good(session.enter("timeline P7"))
    session.leave()
    return figure


def one_playbook(folder, actions):
    """A city with a single plan: chains of ten actions behind an event that may not come, three teams of which there is enough."""
    path = os.path.join(folder, f"large{actions}.muruna")
    lines = [
        'city Town "Town" { time_zone: "Asia/Amman" }', 'organisation State "State" { tier: national }', 'role Lead "Lead"',
        *[f'team Crew{t} "Crew {t}" {{ size: {actions} }}' for t in range(3)], 'gauge River "River" { unit: cm }',
        'playbook Plan "Plan" {', "  city: Town; escalates_to: State; trigger: rise; stands_down: fall; zero_hour: 2026-01-16 06:00",
        "  every action { accountable: Lead }",
        '  event rise "The river rises" { when: River reaches 150 cm; expected: T - 6 h }',
        '  event fall "The river falls" { when: River below 100 cm for 2 h; expected: T + 12 h to T + 24 h }',
    ]
    for n in range(actions):
        after = f"a{n - 1}" if n % 10 else "rise"
        lines.append(f'  action a{n} "Action {n}" {{ by: {n % 4 + 1} Crew{n % 3}; takes: {n % 3 + 1} to {n % 3 + 2} h; after: {after} }}')
    with open(path, "w") as file:
        file.write("\n".join(lines + ["}", ""]))
    return path


def large(program, folder, actions=2000):
    """What changes the one plan is laid out whole: each of these is an edit, and the timeline that somebody asks for next."""
    session = Session(program, ["--quiet", one_playbook(folder, actions)], folder)
    session.enter(":set pager off")
    told("the first timeline", [good(session.enter("timeline Plan"))], "10", "ms")
    told("the first new risk", [good(session.enter("risk Fresh { likelihood: 2; impact: 2 }"))], "10", "ms")
    told("further new risks", [good(session.enter(f"risk Fresh{n} {{ likelihood: 2; impact: 2 }}")) for n in range(7)], "10", "ms")
    edits, both = [], []
    for n in range(9):
        edits.append(good(session.enter(f"change Plan.a{100 * n + 3} {{ takes: {n % 5 + 2} h }}")))
        both.append(edits[-1] + good(session.enter("timeline Plan")))
    told("an edit", edits, "10", "ms")
    told("an edit and its timeline", both, "10", "ms")
    told("a team's size", [good(session.enter(f"change Crew1 {{ size: {n + 3000} }}")) for n in range(7)], "10", "ms")
    told("what if, and its timeline", [good(session.enter(f"what_if Plan.a777 {{ takes: {n % 5 + 2} h }} then timeline Plan")) for n in range(9)], "10", "ms")
    told("what if, no timeline", [good(session.enter(f"what_if Plan.a777 {{ takes: {n % 5 + 2} h }}")) for n in range(9)], "10", "ms")
    session.leave()


def entries(program, folder, count):
    """Memory for each of many entries: the same thing changed again and again, things declared, and questions."""
    for name, entry in {
        "a change made again": lambda n: f"change Crews {{ size: {n} }}",
        "a thing declared": lambda n: f"role R{n} \"Role number {n}\"",
        "a question": lambda n: "show untranslated",
    }.items():
        session = Session(program, ["--quiet"], folder)
        session.enter('team Crews "Crews" { size: 1 }')
        session.enter(":set pager off")
        for n in range(count // 10):
            good(session.enter(entry(n)))
        before = session.memory()
        times = []
        for tenth in range(1, 10):
            start = session.cpu()
            for n in range(tenth * count // 10, (tenth + 1) * count // 10):
                session.hurry(entry(n))
            times.append((session.cpu() - start) / (count // 10))
        told(f"{name}, {count} times", [(session.memory() - before) / (count - count // 10)], "2", "KiB/entry")
        # The first of these figures and the last tell whether an entry costs more behind many others.
        print("  each tenth, in ms an entry: " + " ".join(f"{time:.2f}" for time in times), flush=True)
        session.leave()


def main():
    program = os.path.abspath(sys.argv[1])
    bench = sys.argv[2]
    lines = sys.argv[3] if len(sys.argv) > 3 else "10000"
    print(f"{'session':58} {'median':>9} {'worst':>9} {'aim':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for name, files in {"one file": "1", "60 files": "60"}.items():
            plan = os.path.join(folder, "plan" + files + (".muruna" if files == "1" else ""))
            subprocess.run([bench, "generate", "--lines", lines, "--files", files, plan], check=True)
            print(f"on a plan of {lines} lines in {name}")
            answers(program, ["--quiet", plan], folder)
            if files == "60":
                # The first of a session: nothing is known yet of how plans are drawn.
                told("the first timeline", [first_timeline(program, plan, folder) for _ in range(3)], "10", "ms")
        print("on one playbook of 2000 actions")
        large(program, folder)
        print("memory")
        entries(program, folder, int(os.environ.get("ENTRIES", "10000")))


main()
