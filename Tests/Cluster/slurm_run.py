"""Recordings measured by Slurm on two nodes, while things go wrong."""

import pathlib
import re
import signal
import subprocess
import time

from .checks import Checks
from .processes import has_begun, is_alive, measuring, node_of, processes, send
from .slurm_site import SlurmSite

ROOT = pathlib.Path(__file__).resolve().parents[2]


class SlurmRun:
    def __init__(self, site: SlurmSite, checks: Checks, script: pathlib.Path) -> None:
        self.site = site
        self.checks = checks
        self.script = script
        self.plan = checks.plan

    def submit(self) -> tuple[int, str]:
        """How many tasks were sent, and the number of the merge."""
        text = self.site.run(str(self.script), "submit", str(self.plan))
        tasks = re.search(r"array \d+: (\d+) tasks", text)
        merge = re.search(r"merge (\d+)", text)
        return (int(tasks.group(1)) if tasks else 0), (merge.group(1) if merge else "")

    def hurry(self) -> None:
        """Slurm lets what is queued again wait for two minutes; a person in a hurry tells it not to."""
        for line in self.site.jobs():
            number, state, rest = (line.split(maxsplit=2) + [""])[:3]
            if state == "PENDING" and "BeginTime" in rest:
                try:
                    self.site.run("scontrol", "update", f"JobId={number}", "StartTime=now")
                except RuntimeError:
                    continue

    def wait(self, condition, seconds: float, what: str) -> None:
        def hurried() -> bool:
            self.hurry()
            return condition()
        self.site.wait(hurried, seconds, what)

    def one_measuring(self, node: str, seconds: float = 60) -> tuple[int, int]:
        """A process that has begun to measure on a node, and its segment."""
        found: list[tuple[int, int]] = []

        def search() -> bool:
            found[:] = [
                (process, index) for process, index in measuring(self.plan).items()
                if node_of(process) == node and has_begun(process)]
            return bool(found)
        self.wait(search, seconds, f"a segment on {node}")
        return found[0]

    def both_measuring(self) -> None:
        def is_so() -> bool:
            return {node_of(process) for process in measuring(self.plan) if has_begun(process)} >= {"n1", "n2"}
        self.wait(is_so, 60, "a segment on each node")

    def stop_and_submit_again(self) -> None:
        tasks, _ = self.submit()
        self.checks.expect(tasks == len(self.checks.missing()) > 10, f"{tasks} segments sent, over two nodes")
        self.site.wait(lambda: len(self.checks.done_files()) >= 3, 60, "three segments")
        self.site.run("scancel", "--name=attune")
        self.site.wait_for_jobs(30)
        self.site.wait(lambda: not measuring(self.plan), 10, "the cancelled ones to end")
        self.done = self.checks.done_files()
        tasks, self.merge = self.submit()
        self.checks.expect(
            0 < tasks == len(self.checks.missing()), f"stopped after {len(self.done)}; submitted again, {tasks} sent")

    def restart_controller(self) -> None:
        submitted = time.time()
        self.one_measuring("n1")
        # Slurm writes its queue down every few seconds; what it has not is lost with it, and submitted again by a person.
        state = self.site.folder / "state/job_state"
        self.site.wait(lambda: state.exists() and state.stat().st_mtime > submitted + 1, 30, "the queue to be written down")
        # That a job has ended is told once: where nobody hears it the node counts as busy with that for a minute.
        self.both_measuring()
        self.site.kill("slurmctld")
        time.sleep(1)
        self.site.start_controller()
        self.site.wait(lambda: len(self.site.states()) == 2, 30, "the controller")
        self.checks.expect(bool(self.site.jobs()), "the controller was killed and started again; the queue is there")

    def kill_one_segment_three_times(self) -> int:
        _, victim = self.one_measuring("n1")
        killed = 0

        def kill() -> bool:
            nonlocal killed
            for process, index in measuring(self.plan).items():
                if index == victim and send(process, signal.SIGKILL):
                    killed += 1
                    # Once for each time that it begins.
                    self.site.wait(lambda: not is_alive(process), 10, "its end")
            return killed >= 3
        self.wait(kill, 90, "a segment killed three times")
        self.checks.expect(victim in self.checks.missing(), f"segment {victim} was killed three times, and is missing")
        return victim

    def kill_a_node(self) -> int:
        """The node's controller dies, and a process that it has started stands still: an orphan."""
        orphan, index = self.one_measuring("n2")
        send(orphan, signal.SIGSTOP)
        self.site.run("scontrol", "hold", self.merge)
        self.site.kill("n2")
        self.checks.tell(f"the node n2 was killed; its segment {index} was stopped in the middle of it")
        return orphan

    def let_the_other_do_it(self, orphan: int) -> None:
        self.wait(lambda: self.site.states().get("n2", "").startswith("down"), 60, "n2 to be missed")
        self.wait(lambda: not self.checks.missing(), 120, "the other node to do the rest")
        self.checks.expect(is_alive(orphan), "the other node did all the rest, while the orphan stood still")
        before = self.checks.done_files()
        send(orphan, signal.SIGCONT)
        self.site.wait(lambda: not is_alive(orphan), 60, "the orphan's end")
        after = self.checks.done_files()
        self.checks.expect(
            before.keys() == after.keys() and before != after, "the orphan went on, and wrote its file late, a second time")
        self.checks.expect(
            all(after[path] == time for path, time in self.done.items()), "what was done when it was stopped was not done again")
        self.site.run("scontrol", "release", self.merge)

    def merge_and_compare(self) -> None:
        self.wait(lambda: not self.site.jobs(), 90, "the merge")
        self.checks.expect_same_outputs("merged by a job")
        tasks, _ = self.submit()
        self.wait(lambda: not self.site.jobs(), 60, "the merge")
        self.checks.expect(tasks == 0 and not self.checks.done_files(), "submitted again: nothing was missing, nothing was sent")
        self.checks.expect_same_outputs("merged again")


def prove(folder: pathlib.Path, attune: pathlib.Path, recordings: pathlib.Path, whole: pathlib.Path, began: float) -> None:
    checks = Checks("Slurm", attune, folder / "Slurm", whole, began)
    checks.make_plan(recordings)
    script = checks.script(
        ROOT / "Cluster/slurm/attune-slurm", folder / "attune-slurm",
        {"SEGMENTS_PER_TASK": "1", "MEMORY": '"1G"', "TIME": '"00:10:00"', "MERGE_TIME": '"00:10:00"', "MERGE_MEMORY": '"1G"', "MERGE_CORES": "1",
         "ATTUNE": f"({attune})", "PARTITION": '"all"'})
    site = SlurmSite(folder / "site")
    try:
        site.start()
        checks.tell("a controller and two nodes are up")
        run = SlurmRun(site, checks, script)
        run.stop_and_submit_again()
        run.restart_controller()
        orphan = run.kill_a_node()
        victim = run.kill_one_segment_three_times()
        run.let_the_other_do_it(orphan)
        checks.expect(victim not in checks.missing(), f"segment {victim}, killed three times, was done by a fourth try")
        run.merge_and_compare()
        print(subprocess.run(
            [script, "report", checks.plan], env=site.environment, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, check=True).stdout, end="")
    finally:
        site.stop()
    left = processes(str(folder))
    checks.expect(not left, "nothing is left running" if not left else f"still running: {left}")
