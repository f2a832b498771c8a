"""A Slurm of one controller and two nodes on this machine, without systemd and beside whatever runs here already."""

import os
import pathlib
import secrets
import shutil
import signal
import socket
import subprocess
import time

PROGRAMS = ["munged", "munge", "slurmctld", "slurmd", "sbatch", "scontrol", "squeue", "scancel"]

CONFIGURATION = """
ClusterName=attunetest
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={controller}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool-%n
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd-%n.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd-%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
SlurmdTimeout=10
SlurmctldTimeout=10
KillWait=2
MessageTimeout=5
ReturnToService=2
MinJobAge=3600
SchedulerParameters=sched_interval=2,bf_interval=2
MpiDefault=none
MailProg=/bin/true
NodeName=n1 NodeHostname={host} NodeAddr=127.0.0.1 Port={n1} CPUs={cpus} RealMemory=64000 State=UNKNOWN
NodeName=n2 NodeHostname={host} NodeAddr=127.0.0.1 Port={n2} CPUs={cpus} RealMemory=64000 State=UNKNOWN
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
"""


def missing_programs() -> list[str]:
    return [name for name in PROGRAMS if find(name) is None]


def find(name: str) -> str | None:
    return shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin:/sbin")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class SlurmSite:
    """Runs from `start` to `stop`; every process that it started is ended by its number."""

    def __init__(self, folder: pathlib.Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "SLURM_CONF": str(folder / "slurm.conf")}
        self.environment["PATH"] += ":/usr/sbin:/sbin"
        self.processes: dict[str, subprocess.Popen] = {}

    def start(self) -> None:
        self.folder.mkdir()
        self.folder.chmod(0o755)
        host = socket.gethostname().split(".")[0]
        (self.folder / "slurm.conf").write_text(CONFIGURATION.format(
            folder=self.folder, host=host, controller=free_port(), n1=free_port(), n2=free_port(), cpus=1))
        (self.folder / "state").mkdir()
        key = self.folder / "munge.key"
        key.write_bytes(secrets.token_bytes(128))
        key.chmod(0o400)
        self.launch("munged", [
            find("munged"), "--foreground", "--force", f"--key-file={key}", f"--socket={self.folder}/munge.socket",
            f"--pid-file={self.folder}/munged.pid", f"--seed-file={self.folder}/munge.seed",
            f"--log-file={self.folder}/munged.log"])
        self.wait(lambda: (self.folder / "munge.socket").exists(), 10, "munge's socket")
        self.start_controller()
        for node in ("n1", "n2"):
            (self.folder / f"spool-{node}").mkdir()
            self.start_node(node)
        self.wait(lambda: self.states() == {"n1": "idle", "n2": "idle"}, 30, "two idle nodes")

    def launch(self, name: str, command: list[str]) -> None:
        log = (self.folder / f"{name}.out").open("ab")
        self.processes[name] = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, env=self.environment, cwd=self.folder)

    def start_controller(self) -> None:
        self.launch("slurmctld", [find("slurmctld"), "-D"])

    def start_node(self, node: str) -> None:
        self.launch(node, [find("slurmd"), "-D", "-N", node])

    def kill(self, name: str) -> None:
        """Ends one of them as a machine that loses its power does."""
        self.processes[name].send_signal(signal.SIGKILL)
        self.processes.pop(name).wait()

    def run(self, *command: str) -> str:
        outcome = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        if outcome.returncode != 0:
            raise RuntimeError(f"{' '.join(command)}: {outcome.stdout}{outcome.stderr}")
        return outcome.stdout

    def states(self) -> dict[str, str]:
        try:
            lines = self.run("sinfo", "--noheader", "--Node", "--format=%N %t").splitlines()
        except RuntimeError:
            return {}
        return dict(line.split() for line in lines)

    def jobs(self) -> list[str]:
        """What is queued or running, a line each."""
        lines = self.run("squeue", "--noheader", "--array", "--format=%i %T %N %r").splitlines()
        return [line for line in lines if line]

    def wait(self, condition, seconds: float, what: str) -> None:
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise RuntimeError(f"waited {seconds} s in vain for {what}")
            time.sleep(0.2)

    def wait_for_jobs(self, seconds: float) -> None:
        self.wait(lambda: not self.jobs(), seconds, "the queue to be empty")

    def stop(self) -> None:
        for name in ("n1", "n2", "slurmctld", "munged"):
            if name in self.processes:
                self.processes[name].terminate()
        for process in self.processes.values():
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.processes = {}
