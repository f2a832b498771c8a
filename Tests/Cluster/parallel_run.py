"""Recordings measured by GNU parallel, over ssh to this machine where a server of one's own can be had."""

import os
import pathlib
import signal
import subprocess
import threading
import time

from .checks import Checks
from .processes import measuring, processes, send
from .slurm_site import find, free_port

ROOT = pathlib.Path(__file__).resolve().parents[2]

SERVER = """
Port {port}
ListenAddress 127.0.0.1
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/user_key.pub
PidFile {folder}/sshd.pid
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
MaxStartups 100
"""


class SSHServer:
    """An ssh server on a port of its own, with keys of its own."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        self.port = free_port()
        self.process: subprocess.Popen | None = None

    @property
    def login(self) -> str:
        """As parallel's --sshlogin takes it: a command."""
        return (
            f"ssh -p {self.port} -i {self.folder}/user_key -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null "
            "-o LogLevel=ERROR 127.0.0.1")

    def start(self) -> bool:
        """False where no server can be had."""
        if find("sshd") is None or find("ssh-keygen") is None:
            return False
        self.folder.mkdir()
        for name in ("host_key", "user_key"):
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.folder / name], check=True)
        (self.folder / "sshd_config").write_text(SERVER.format(port=self.port, folder=self.folder))
        if os.geteuid() == 0:
            # Where it gives up its rights to.
            pathlib.Path("/run/sshd").mkdir(exist_ok=True)
        self.process = subprocess.Popen(
            [find("sshd"), "-D", "-e", "-f", self.folder / "sshd_config"], stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=(self.folder / "log").open("wb"))
        for _ in range(50):
            if subprocess.run([*self.login.split(), "true"], check=False, stdin=subprocess.DEVNULL, capture_output=True).returncode == 0:
                return True
            time.sleep(0.1)
        return False

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            self.process.wait(timeout=10)


def kill_one(plan: pathlib.Path, killed: list[int]) -> None:
    """Kills the first segment that is measured."""
    for _ in range(600):
        for process, index in measuring(plan).items():
            if send(process, signal.SIGKILL):
                killed.append(index)
                return
        time.sleep(0.05)


def prove(folder: pathlib.Path, attune: pathlib.Path, recordings: pathlib.Path, whole: pathlib.Path, began: float) -> None:
    checks = Checks("GNU parallel", attune, folder / "Parallel", whole, began)
    checks.make_plan(recordings)
    server = SSHServer(folder / "ssh")
    try:
        over_ssh = server.start()
        checks.tell("over ssh to a server of its own" if over_ssh else "NO ssh server can be had: on this machine alone")
        script = checks.script(
            ROOT / "Cluster/parallel/attune-parallel", folder / "attune-parallel",
            {"SEGMENTS_PER_TASK": "1", "ATTUNE": f'"{attune}"', "AT_ONCE": "2",
             "MACHINES": f'("{server.login}")' if over_ssh else "(:)"})
        killed: list[int] = []
        killer = threading.Thread(target=kill_one, args=(checks.plan, killed))
        killer.start()
        outcome = subprocess.run(
            [script, checks.plan], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        killer.join()
        log = (checks.plan / ".attune/parallel.log").read_text()
        checks.expect(len(killed) == 1, f"segment {killed} was killed once, and done by another try")
        checks.expect(outcome.returncode == 1 and "noise.mp4" in outcome.stdout, "ends with 1, and names what cannot be read")
        checks.expect(len(log.splitlines()) > 10, f"{len(log.splitlines()) - 1} tasks in the log")
        checks.expect_same_outputs("merged")
        again = subprocess.run([script, checks.plan], text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        checks.expect(again.stdout.count("up to date") == 8, "run again, it does nothing")
    finally:
        server.stop()
    left = processes(str(folder))
    checks.expect(not left, "nothing is left running" if not left else f"still running: {left}")
