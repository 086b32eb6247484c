"""Runs one command and says what it took: measure-command.py CAP_SECONDS OUTPUT_FILE PROGRAM [ARGUMENT...]

Prints one JSON object: wall seconds until the program itself ended; CPU seconds (user + system) of everything it
started, daemons included; memory of its largest process in bytes; how it ended; whether the cap cut it off; how many of
its processes outlived it by two seconds and were ended here. In Python because Node cannot ask wait4 for usage, and
/usr/bin/time rounds to 10 ms and does not see daemons. Linux only.
"""

import ctypes
import json
import os
import signal
import sys
import time

PR_SET_PDEATHSIG = 1
PR_SET_CHILD_SUBREAPER = 36
SETTLE_SECONDS = 2.0


def main():
    cap, output, command = float(sys.argv[1]), sys.argv[2], sys.argv[3:]
    prctl = ctypes.CDLL(None).prctl
    # Orphans come to this process, which can then wait for them and count their time.
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    # When the bench is stopped, so is what it measures: SystemExit runs the `finally` below.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    state = {"cut": False}
    # Of each child with those it waited for. Not RUSAGE_CHILDREN: it holds what ran under this process id before, and
    # python3 may be a shell script that ends in exec.
    usages = []

    def cut(*_):
        state["cut"] = True
        kill(descendants())

    signal.signal(signal.SIGALRM, cut)
    signal.setitimer(signal.ITIMER_REAL, cap)
    try:
        began = time.perf_counter()
        pid = start(command, output)
        status = wait_for(pid, usages)
        seconds = time.perf_counter() - began
        signal.setitimer(signal.ITIMER_REAL, 0)
        left = settle(usages)
    finally:
        kill(descendants())
    print(
        json.dumps(
            {
                "wallSeconds": seconds,
                "cpuSeconds": sum(usage.ru_utime + usage.ru_stime for usage in usages),
                "largestBytes": max(usage.ru_maxrss for usage in usages) * 1024,
                "exitCode": os.waitstatus_to_exitcode(status),
                "cut": state["cut"],
                "leftProcesses": left,
            }
        )
    )


def start(command, output):
    file = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    nothing = os.open(os.devnull, os.O_RDONLY)
    actions = [(os.POSIX_SPAWN_DUP2, nothing, 0), (os.POSIX_SPAWN_DUP2, file, 1), (os.POSIX_SPAWN_DUP2, file, 2)]
    return os.posix_spawnp(command[0], command, os.environ, file_actions=actions, setsid=True)


def wait_for(pid, usages):
    while True:
        ended, status, usage = os.wait4(-1, 0)
        usages.append(usage)
        if ended == pid:
            return status


def settle(usages):
    """Gives what is left time to end by itself; ends the rest and says how many those were."""
    deadline = time.monotonic() + SETTLE_SECONDS
    while time.monotonic() < deadline:
        if not reap(usages):
            return 0
        time.sleep(0.01)
    left = descendants()
    while reap(usages):
        kill(descendants())
        time.sleep(0.01)
    return len(left)


def reap(usages):
    """Whether any child remains."""
    try:
        while True:
            ended, _, usage = os.wait4(-1, os.WNOHANG)
            if ended == 0:
                return True
            usages.append(usage)
    except ChildProcessError:
        return False


def kill(pids):
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def descendants():
    children = {}
    for name in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{name}/stat") as stat:
                state, parent = stat.read().rpartition(")")[2].split()[:2]
        except OSError:
            continue
        if state != "Z":
            children.setdefault(int(parent), []).append(int(name))
    found, queue = [], [os.getpid()]
    while queue:
        below = children.get(queue.pop(), [])
        found += below
        queue += below
    return found


main()
