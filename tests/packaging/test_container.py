"""Dockerfile, compose.yaml and the systemd unit. No image is built here: what is held is what they say, piece by piece."""

import json
import re
import shlex
import shutil
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path
from typing import Any

import pytest
import yaml  # type: ignore[import-untyped] # its types are a package of their own
from packaging.requirements import Requirement

from adapters.store.homes import home_of
from tests.bot.commanding import ROOT, environment
from tests.docs.naming import settings
from tests.packaging.building import ROOMS, in_repository

DOCKERFILE = ROOT / "Dockerfile"
COMPOSE = ROOT / "compose.yaml"
UNIT = ROOT / "docs/operations/newsbrief.service"
ADDRESS = re.compile(r"https?://|\b[\w-]+\.(?:io|com|org|dev)\b|/simple\b|--(?:extra-)?index-url")
"""What would name a registry; a base image's name alone has none."""


def steps(text: str) -> list[tuple[str, str]]:
    """Each instruction of a Dockerfile with what it is given, its lines joined."""
    lines = "\n".join(line for line in text.splitlines() if line.strip() and not line.lstrip().startswith("#")).replace("\\\n", " ")
    return [(word.upper(), rest.strip()) for word, _, rest in (line.partition(" ") for line in lines.splitlines())]


STEPS = steps(DOCKERFILE.read_text("utf-8"))
SECOND = next(number for number, (word, _) in enumerate(STEPS) if word == "FROM" and number)
BUILD, FINAL = STEPS[:SECOND], STEPS[SECOND:]


def given(part: list[tuple[str, str]], word: str) -> list[str]:
    return [rest for name, rest in part if name == word]


def variables() -> dict[str, str]:
    return dict(one.split("=", 1) for rest in given(FINAL, "ENV") for one in shlex.split(rest))


def copied() -> list[str]:
    return [source for rest in given(BUILD, "COPY") for source in rest.split()[:-1]]


def test_there_are_two_stages_on_one_base_and_only_the_environment_goes_over() -> None:
    bases = given(STEPS, "FROM")
    assert [one.split()[0] for one in bases] == ["python:3.11-slim"] * 2
    assert bases[0].endswith(" AS build")
    assert given(FINAL, "COPY") == ["--from=build /app /app"]
    assert not any("pip" in rest for rest in given(FINAL, "RUN"))


def everything_that_is_copied_is_there_and_sent_to_the_builder() -> None:
    known = in_repository() if (ROOT / ".git").exists() else dict.fromkeys(copied(), b"")
    folders = {name.split("/")[0] for name in known}
    assert [one for one in copied() if one not in known and one not in folders] == []
    kept = [line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")]
    assert sorted(kept) == sorted(copied())
    assert (ROOT / ".dockerignore").read_text("utf-8").splitlines()[1] == "*"


def the_wheel_is_built_from_what_is_copied() -> None:
    assert set(ROOMS) <= set(copied())
    assert {"pyproject.toml", "README.md", "LICENSE"} <= set(copied())


def every_library_comes_by_its_hash_and_nothing_else_is_installed() -> None:
    installs = [part for rest in given(BUILD, "RUN") for part in rest.split("&&") if " install " in part or " wheel " in part]
    assert len(installs) == 4
    for one in installs:
        assert "--no-deps" in one
        assert "--require-hashes" in one or "--no-index" in one or "--no-build-isolation" in one
    assert {file for one in installs for file in re.findall(r"-r (\S+)", one)} == {"bootstrap.txt", "requirements.txt"}


def needs(name: str) -> list[str]:
    """What a library asks for in this environment; nothing where it is not here."""
    try:
        asked = map(Requirement, requires(name) or [])
    except PackageNotFoundError:
        return []
    return [one.name for one in asked if not one.marker or one.marker.evaluate({"extra": ""})]


def the_builder_has_all_it_needs_pinned_by_hash_as_the_tests_have_it() -> None:
    """The image has nothing but ``.ci/bootstrap.txt``; a builder that misses a library is noticed nowhere else."""
    pinned, everything = (
        dict(re.findall(r"^([\w.-]+)==(\S+)", (ROOT / file).read_text("utf-8"), re.MULTILINE))
        for file in (".ci/bootstrap.txt", "requirements-dev.txt")
    )
    seen: set[str] = set()
    wanted = ["hatchling"]
    while wanted:
        seen.add(name := wanted.pop())
        wanted += [one for one in needs(name) if one not in seen]
    assert seen - pinned.keys() == set()
    both = pinned.keys() & everything.keys()
    assert {name: pinned[name] for name in both} == {name: everything[name] for name in both}


def it_runs_as_nobody_in_a_folder_of_its_own() -> None:
    (user,) = given(FINAL, "USER")
    assert user == "10001:10001"
    (made,) = given(FINAL, "RUN")
    assert "--uid 10001" in made
    assert "--owner=newsbrief" in made
    assert given(FINAL, "VOLUME") == given(FINAL, "WORKDIR") == ["/data"]
    order = [word for word, _ in FINAL]
    assert order.index("USER") > order.index("COPY")


@pytest.mark.skipif(sys.platform != "linux", reason="a container is Linux")
@pytest.mark.parametrize(("told", "place"), [(variables()["XDG_DATA_HOME"], "/data"), ("/var/lib", "/var/lib")])
def the_database_is_where_it_may_be_written(told: str, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """By no setting of ours, which would win over one that lies in a file."""
    monkeypatch.setenv("XDG_DATA_HOME", told)
    assert str(home_of(None)) == f"{place}/newsbrief/newsbrief.db"
    assert "DATABASE__URL=" not in DOCKERFILE.read_text("utf-8")
    assert "Environment=XDG_DATA_HOME=%S" in UNIT.read_text("utf-8")


def it_runs_our_command() -> None:
    assert [json.loads(one) for one in given(FINAL, "ENTRYPOINT")] == [["newsbrief"]]
    assert [json.loads(one) for one in given(FINAL, "CMD")] == [["run"]]


def its_health_check() -> list[str]:
    (told,) = given(FINAL, "HEALTHCHECK")
    checked: list[str] = json.loads(told[told.index("CMD ") + 4 :])
    return checked


class _Healthz(BaseHTTPRequestHandler):
    status = 200

    def do_GET(self) -> None:
        self.send_response(self.status if self.path == "/healthz" else 404)
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        """Nothing on the screen."""


@pytest.mark.parametrize(("status", "code"), [(200, 0), (503, 1), (None, 1)])
def the_health_check_asks_the_port_that_was_set(status: int | None, code: int) -> None:
    """Also when a proxy is set, which would not find us."""
    python, *rest = its_health_check()
    assert python == "python"
    with ThreadingHTTPServer(("127.0.0.1", 0), type("Given", (_Healthz,), {"status": status or 200})) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        port = server.server_port if status else 1
        proxy = "http://127.0.0.1:1"
        told = environment(NEWSBRIEF_MONITORING__PORT=str(port), http_proxy=proxy, HTTP_PROXY=proxy)
        asked = subprocess.run([sys.executable, *rest], env=told, capture_output=True, check=False)
        server.shutdown()
    assert asked.returncode == code, asked.stderr.decode()


@pytest.mark.parametrize("path", [DOCKERFILE, COMPOSE, UNIT, ROOT / ".dockerignore"], ids=lambda path: path.name)
def no_registry_is_named(path: Path) -> None:
    told = "\n".join(line.split(" #")[0] for line in path.read_text("utf-8").splitlines() if "127.0.0.1" not in line)
    assert ADDRESS.findall(told) == []


@pytest.fixture
def services() -> dict[str, Any]:
    read = yaml.safe_load(COMPOSE.read_text("utf-8"))
    assert read["volumes"].keys() == {"data", "postgres"}
    found: dict[str, Any] = read["services"]
    return found


def the_compose_file_runs_the_bot_with_nothing_but_its_volume(services: dict[str, Any]) -> None:
    bot = services["newsbrief"]
    assert bot["build"] == "."
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert bot["security_opt"] == ["no-new-privileges:true"]
    assert (bot["volumes"], bot["tmpfs"]) == (["data:/data"], ["/tmp"])  # noqa: S108 - the container's own
    assert [one.split(":")[0] for one in bot["ports"]] == ["127.0.0.1"]
    assert "profiles" not in bot


def postgresql_is_a_profile_that_is_waited_for_only_when_it_is_on(services: dict[str, Any]) -> None:
    assert services["postgres"]["profiles"] == ["postgres"]
    assert services["newsbrief"]["depends_on"]["postgres"] == {"condition": "service_healthy", "required": False}
    assert "environment" not in services["newsbrief"]  # it would win over a setting that lies in a file


def every_variable_of_the_container_files_is_a_setting() -> None:
    told = "".join(path.read_text("utf-8") for path in (DOCKERFILE, COMPOSE, UNIT))
    assert {one.removesuffix("_FILE") for one in re.findall(r"NEWSBRIEF_\w+", told)} - settings() == set()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not here")
def the_unit_is_understood_and_well_shut(tmp_path: Path) -> None:
    unit = tmp_path / "newsbrief.service"
    unit.write_text(UNIT.read_text("utf-8").replace("/opt/newsbrief/bin/newsbrief", sys.executable))
    seen = subprocess.run(["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False)
    ours = [line for line in seen.stderr.splitlines() if "newsbrief.service" in line]
    assert ours == []
    shut = subprocess.run(
        ["systemd-analyze", "security", "--offline=yes", "--no-pager", "--threshold=15", str(unit)],
        capture_output=True,
        text=True,
        check=False,
    )
    if "unrecognized option" in shut.stderr:
        pytest.skip("this systemd-analyze cannot look at a unit that does not run")
    assert shut.returncode == 0, shut.stdout[-200:]


def the_unit_leaves_hostile_feeds_their_bounds() -> None:
    """Children that read feeds bound themselves with setrlimit and nice, which are among systemd's @resources."""
    denied = [line for line in UNIT.read_text("utf-8").splitlines() if line.startswith("SystemCallFilter=~")]
    assert denied
    assert not any("@resources" in line or "setrlimit" in line for line in denied)


def test_a_wrong_setting_is_not_tried_again_and_again() -> None:
    from bot.app import USAGE

    assert f"RestartPreventExitStatus={USAGE}" in UNIT.read_text("utf-8")
