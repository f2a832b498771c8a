"""What is the same for every engine that hands segments out."""

import pathlib
import subprocess
import time

from .outputs import differences


class Checks:
    """One folder of outputs, and what is expected of it."""

    def __init__(self, name: str, attune: pathlib.Path, plan: pathlib.Path, whole: pathlib.Path, began: float) -> None:
        self.name = name
        self.attune = attune
        self.plan = plan
        self.whole = whole
        self.began = began

    def tell(self, text: str) -> None:
        print(f"{time.monotonic() - self.began:5.0f} s  {self.name}: {text}", flush=True)

    def make_plan(self, recordings: pathlib.Path) -> None:
        subprocess.run(
            [self.attune, "plan", recordings, "--output", self.plan, "--segment", "20s"], check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def missing(self) -> set[int]:
        text = subprocess.run(
            [self.attune, "plan", "--missing", self.plan, "--per-line", "1"], check=True, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        return {int(line) for line in text.split()}

    def done_files(self) -> dict[pathlib.Path, int]:
        """When each segment's file was written."""
        found = {}
        for path in self.plan.glob(".attune/segments/*/*.segment"):
            try:
                found[path] = path.stat().st_mtime_ns
            except FileNotFoundError:
                continue
        return found

    def expect(self, condition: bool, what: str) -> None:
        if not condition:
            raise AssertionError(f"{self.name}: {what}")
        self.tell(what)

    def expect_same_outputs(self, when: str) -> None:
        different = differences(self.whole, self.plan)
        if different:
            raise AssertionError(f"{self.name}, {when}: {', '.join(different)} differ from what analyze made")
        self.tell(f"{when}: the same bytes as analyze, of eight recordings and two failures")

    def script(self, source: pathlib.Path, target: pathlib.Path, edits: dict[str, str]) -> pathlib.Path:
        """A copy of a script, edited in the one place where a site edits it."""
        text = source.read_text()
        for name, value in edits.items():
            lines = [line for line in text.splitlines() if line.startswith(f"{name}=")]
            if len(lines) != 1:
                raise AssertionError(f"{source.name} sets {name} {len(lines)} times")
            text = text.replace(lines[0], f"{name}={value}")
        target.write_text(text)
        target.chmod(0o755)
        return target
