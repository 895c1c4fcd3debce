"""The files of deploy/: they can be read, name what is there, and agree with each other and with the app."""

import importlib.util
import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from types import ModuleType
from typing import Any

import dask
import dask_jobqueue
import pytest
import yaml
from dask.config import collect_env
from distributed import Security

from rnnviz.config import limits
from rnnviz.jobs import security

ROOT = Path(__file__).parents[1]
DEPLOY = ROOT / "deploy"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
MANIFESTS: list[dict[str, Any]] = [
    manifest
    for file in sorted((DEPLOY / "kubernetes").glob("*.yaml"))
    for manifest in yaml.safe_load_all(file.read_text(encoding="utf-8"))
]
OF_KIND = {(each["kind"], each["metadata"]["name"]): each for each in MANIFESTS}
CADDY = (DEPLOY / "Caddyfile").read_text(encoding="utf-8")
PODS = {each["metadata"]["name"]: each["spec"]["template"] for each in MANIFESTS if each["kind"] == "Deployment"}
TARGETS = set(re.findall(r"^FROM \S+ AS (\S+)$", DOCKERFILE, re.MULTILINE))


def test_what_the_image_copies_is_there_and_let_in() -> None:
    sources = [line.split()[1:-1] for line in DOCKERFILE.splitlines() if re.match(r"COPY (?!--from)", line)]
    copied = [source for each in sources for source in each]
    ignored = (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8").split()
    let_in = {line.removeprefix("!") for line in ignored if line.startswith("!")}
    assert copied
    assert set(copied) == let_in
    assert [name for name in copied if not (ROOT / name).exists()] == []
    assert "*" in ignored


def test_all_that_the_app_imports_is_in_the_image() -> None:
    used = {"app.py", "hosted.py", "pages", "rnnviz", "assets", ".streamlit"}
    assert used <= set(re.findall(r"[\w.]+", " ".join(re.findall(r"^COPY (.*)$", DOCKERFILE, re.MULTILINE))))
    assert 'st.App("app.py"' in (ROOT / "hosted.py").read_text(encoding="utf-8")


def test_nothing_runs_as_root_or_writes_outside_of_its_data() -> None:
    assert DOCKERFILE.index("USER 10001:10001") < DOCKERFILE.index("AS worker\n")
    assert "USER root" not in DOCKERFILE
    for name in ("app", "scheduler", "worker"):
        service = COMPOSE["services"][name]
        assert (service["read_only"], service["cap_drop"], service["tmpfs"]) == (True, ["ALL"], ["/tmp"])
        assert service["mem_limit"]
    for pod in PODS.values():
        assert pod["spec"]["securityContext"]["runAsNonRoot"] is True
        assert pod["spec"]["automountServiceAccountToken"] is False
        (container,) = pod["spec"]["containers"]
        held = container["securityContext"]
        assert (held["readOnlyRootFilesystem"], held["allowPrivilegeEscalation"]) == (True, False)
        assert held["capabilities"] == {"drop": ["ALL"]}
        assert container["resources"]["limits"]["memory"]


def test_images_and_targets_agree() -> None:
    built = {each["build"]["target"]: each["image"] for each in COMPOSE["services"].values() if "build" in each}
    assert built == {"app": "rnnviz-app", "worker": "rnnviz-worker"}
    assert set(built) <= TARGETS
    for each in COMPOSE["services"].values():
        if "build" in each:
            assert (DEPLOY / each["build"]["context"]).resolve() == ROOT
            assert (ROOT / each["build"]["dockerfile"]).exists()
    images = {pod["spec"]["containers"][0]["image"] for pod in PODS.values()}
    assert images == set(built.values())


def test_the_app_listens_where_it_is_looked_for() -> None:
    port = re.findall(r"EXPOSE (\d+)", DOCKERFILE)
    assert port == re.findall(r'"--server.port", "(\d+)"', DOCKERFILE)
    assert f"127.0.0.1:{port[0]}/health" in DOCKERFILE
    assert f"dynamic a app {port[0]}" in CADDY
    (container,) = PODS["rnnviz-app"]["spec"]["containers"]
    assert [str(each["containerPort"]) for each in container["ports"]] == port
    (service,) = OF_KIND["Service", "rnnviz-app"]["spec"]["ports"]
    assert service["targetPort"] == container["ports"][0]["name"]


def test_the_scheduler_listens_where_it_is_looked_for_and_speaks_tls() -> None:
    def port_of(command: list[str]) -> str:
        return command[command.index("--port") + 1]

    keys = COMPOSE["services"]["app"]["environment"]
    command = COMPOSE["services"]["scheduler"]["command"]
    assert keys["RNNVIZ_SCHEDULER"] == f"tls://scheduler:{port_of(command)}"
    (container,) = PODS["rnnviz-scheduler"]["spec"]["containers"]
    told = OF_KIND["ConfigMap", "rnnviz-cluster"]["data"]
    assert told["RNNVIZ_SCHEDULER"] == f"tls://rnnviz-scheduler:{port_of(container['command'])}"
    assert container["command"][1:] == command[1:]
    for each in (keys, told):
        assert each["DASK_DISTRIBUTED__COMM__REQUIRE_ENCRYPTION"] == "True"
        assert {name.split("__")[-2] for name in each if name.endswith("__CERT")} == {"CLIENT", "SCHEDULER", "WORKER"}


def test_dask_reads_the_keys_from_these_variables(tmp_path: Path) -> None:
    made = json.loads(security.packed(security.make()))
    (tmp_path / "cert.pem").write_text(made["tls_ca_file"])
    (tmp_path / "key.pem").write_text(made["tls_client_key"])
    names = COMPOSE["services"]["worker"]["environment"]
    told = {name: str(value).replace("/keys", str(tmp_path)) for name, value in names.items()}
    with dask.config.set(dask.config.merge(dask.config.config, collect_env(told))):
        for role in ("client", "scheduler", "worker"):
            context = Security().get_connection_args(role)["ssl_context"]
            assert context.cert_store_stats()["x509"] == 1  # it knows whom to believe, and has read its own


def test_every_service_selects_pods_that_there_are() -> None:
    labels = [pod["metadata"]["labels"] for pod in PODS.values()]
    for (kind, _), each in OF_KIND.items():
        if kind == "Service":
            assert any(each["spec"]["selector"].items() <= pod.items() for pod in labels)
        if kind == "Deployment":
            wanted = each["spec"]["selector"]["matchLabels"]
            assert wanted.items() <= each["spec"]["template"]["metadata"]["labels"].items()


def test_every_volume_that_is_mounted_is_there() -> None:
    for pod in PODS.values():
        (container,) = pod["spec"]["containers"]
        assert {each["name"] for each in container["volumeMounts"]} == {each["name"] for each in pod["spec"]["volumes"]}
    named = {each.split(":")[0] for service in COMPOSE["services"].values() for each in service["volumes"]}
    assert {name for name in named if not name.startswith(".")} == set(COMPOSE["volumes"])
    assert "./Caddyfile" in named
    (claim,) = (
        each["persistentVolumeClaim"]
        for each in PODS["rnnviz-app"]["spec"]["volumes"]
        if "persistentVolumeClaim" in each
    )
    assert ("PersistentVolumeClaim", claim["claimName"]) in OF_KIND


def test_apps_that_share_a_library_are_on_one_node_and_a_browser_stays_with_one() -> None:
    affinity = PODS["rnnviz-app"]["spec"]["affinity"]["podAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]
    assert affinity[0]["topologyKey"] == "kubernetes.io/hostname"
    assert OF_KIND["Service", "rnnviz-app"]["spec"]["sessionAffinity"] == "ClientIP"
    assert "lb_policy cookie" in CADDY


def test_uploads_are_bounded_alike_everywhere() -> None:
    allowed = tomllib.loads(limits.FILE.read_text(encoding="utf-8"))["upload_mb"]
    assert COMPOSE["services"]["app"]["environment"]["STREAMLIT_SERVER_MAX_UPLOAD_SIZE"] == str(allowed)
    assert f"max_size {allowed + 1}MB" in CADDY
    (ingress,) = (each for each in MANIFESTS if each["kind"] == "Ingress")
    assert ingress["metadata"]["annotations"]["nginx.ingress.kubernetes.io/proxy-body-size"] == f"{allowed + 1}m"
    assert "/health" in CADDY


@pytest.fixture(scope="module")
def batch() -> ModuleType:
    spec = importlib.util.spec_from_file_location("batch", DEPLOY / "batch" / "cluster.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("system", ["slurm", "pbs", "lsf", "sge"])
def test_a_job_of_a_batch_system_is_a_worker_of_one_thread_with_keys(
    batch: ModuleType, tmp_path: Path, system: str
) -> None:
    made = json.loads(security.packed(security.make()))
    (tmp_path / "cert.pem").write_text(made["tls_ca_file"])
    (tmp_path / "key.pem").write_text(made["tls_client_key"])
    told = ["--system", system, "--keys", str(tmp_path), "--least", "0", "--queue", "short", "--port", "0"]
    with batch.started(batch.parsed(told), dask_jobqueue) as cluster:
        script = cluster.job_script()
        assert cluster.scheduler_address.startswith("tls://")
    assert re.search(r"^#\S+ -[pq] short$|^#\$ -q short$", script, re.MULTILINE)
    for wanted in (
        "--nthreads 1",
        f"--tls-key {tmp_path}/key.pem",
        "--protocol tls",
        "export KERAS_BACKEND=tensorflow",
    ):
        assert wanted in script


def test_what_docs_and_files_name_is_there() -> None:
    docs = (ROOT / "docs" / "deploy.md").read_text(encoding="utf-8")
    named = set(re.findall(r"\bdeploy/[\w./-]+\w", docs + DOCKERFILE + (DEPLOY / "compose.yaml").read_text()))
    made_by_hand = ("deploy/.env", "deploy/keys")
    assert [name for name in named if not (ROOT / name).exists() and not name.startswith(made_by_hand)] == []
    for file in ("Dockerfile", "compose.yaml", "Caddyfile", "kubernetes", "batch/cluster.py"):
        assert f"deploy/{file}" in docs


@pytest.mark.skipif(not shutil.which("docker"), reason="there is no docker")
def test_compose_reads_its_file(tmp_path: Path) -> None:
    variables = tmp_path / ".env"
    variables.write_text("RNNVIZ_TEACHER_KEY=a long sentence\nRNNVIZ_PROXY_SECRET=secret\n")
    command = [
        "docker",
        "compose",
        "-f",
        str(DEPLOY / "compose.yaml"),
        "--env-file",
        str(variables),
        "config",
        "--quiet",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "is not a docker command" in done.stderr or "unknown" in done.stderr:
        pytest.skip("docker has no compose here")
    assert (done.returncode, done.stderr) == (0, "")


def test_a_browser_stays_with_its_app_and_leaves_one_that_is_gone() -> None:
    proxy = CADDY[CADDY.index("reverse_proxy {") :]
    assert re.search(r"lb_policy cookie \w+ \{\$RNNVIZ_PROXY_SECRET\}", proxy)
    assert {"lb_try_duration", "fail_duration"} <= set(proxy.split())
