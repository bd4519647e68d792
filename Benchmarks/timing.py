"""Times of whole processes and of single calls, and how they are told."""
import os
import statistics
import subprocess
import sys
import time


class Run:
    """What one process took: seconds from start to exit, and its peak memory in MB.

    Beside other work, the seconds of the processor's own time tell more than those of the clock.
    """

    counts_processor = False

    def __init__(self, command, environment=None, text=False):
        start = time.monotonic()
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE if text else subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, env=os.environ | (environment or {}))
        self.output = process.stdout.read().decode() if text else ""
        _, status, usage = os.wait4(process.pid, 0)
        worked = usage.ru_utime + usage.ru_stime
        self.seconds = worked if Run.counts_processor else time.monotonic() - start
        self.megabytes = usage.ru_maxrss / 1024
        if status:
            sys.exit(f"This failed with status {status >> 8 or status}: {' '.join(command)}")


def milliseconds(work):
    start = time.monotonic()
    work()
    return (time.monotonic() - start) * 1000


def percentile(values, share):
    """The smallest value that at least this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, min(len(ordered) - 1, -int(-len(ordered) * share // 1) - 1))]


def spread(values, unit, digits=2):
    """The median, and the smallest and largest where there are several."""
    middle = f"{statistics.median(values):.{digits}f}{unit}"
    if len(values) == 1:
        return middle
    return f"{middle} ({min(values):.{digits}f}–{max(values):.{digits}f})"


def ratios(values, others):
    """Run by run, so that a machine that changes its pace changes both."""
    return [value / other for value, other in zip(values, others)]
