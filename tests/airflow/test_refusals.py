"""What can't work is refused, with a way out; what can isn't."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from airfoil.airflow.refusals import CLASHES
from airfoil.config.schema import Environment
from airfoil.errors import UserError
from airfoil.goyaml import read_one
from tests.airflow.community import COMMUNITY_REFUSED
from tests.airflow.environments import DELIVERIES, HOME, K3S, PROD, environment, on_chart
from tests.airflow.matrix import refused
from tests.airflow.refused_operation import OPERATION

INVALID = Path(__file__).parents[1] / "config" / "invalid"
COMMIT = "0123456789abcdef" * 2 + "01234567"
DIGEST = "sha256:" + "0" * 64
ARGO = DELIVERIES["application"]
FLUX = DELIVERIES["helmrelease"]


def airflow(**fields: Any) -> Environment:
    return environment(airflow=fields)


def executor(name: str, version: str = "3.2.2", chart: str | None = None) -> Environment:
    return airflow(version=version, executor=name, chart={"version": chart})


def dags(**sync: str) -> Mapping[str, Any]:
    return {"dags": {"gitSync": {"repository": "https://example.org/o/d.git", **sync}}}


AZURE: dict[str, Any] = {
    "provider": "externalSecrets",
    "externalSecrets": {"azure": {"vaultUrl": "https://example.vault.azure.net"}},
}

REFUSED = {
    "unknown-chart-version": (airflow(chart={"version": "1.99.0"}), "airflow.chart.version", "`1.22.0`"),
    "chart-airflow-mismatch too old a chart": (
        on_chart("1.15.0", "3.0.2"),
        "airflow.chart.version",
        "1.17.0 to 1.22.0",
    ),
    "chart-airflow-mismatch too new a chart": (
        on_chart("1.20.0", "2.10.5"),
        "airflow.chart.version",
        "1.0.0 to 1.19.0",
    ),
    "chart-airflow-mismatch half of Airflow 3": (on_chart("1.16.0", "3.0.2"), "airflow.chart.version", "1.17.0"),
    "airflow-not-supported": (airflow(version="1.10.15"), "airflow.version", "2.0.0"),
    "kubernetes-too-old": (environment(cluster={"kubernetes": "1.29"}), "cluster.kubernetes", "upgrade"),
    "chart-kubernetes-mismatch": (
        on_chart("1.18.0", "2.10.5", cluster={"kubernetes": "1.28"}),
        "airflow.chart.version",
        "takes 1.15.0",
    ),
    "image-of-another-airflow": (airflow(version="3.2.2", image={"tag": "2.10.5"}), "airflow.image.tag", "3.2.2"),
    "image-of-another-airflow short tag": (
        airflow(version="3.2.2", image={"tag": "3.1-mine"}),
        "airflow.image.tag",
        "tag",
    ),
    "chart-without-digest": (
        on_chart("1.8.0", "2.5.1", airflow={"image": {"digest": DIGEST}}),
        "airflow.image.digest",
        "1.9.0",
    ),
    "one-pull-secret": (
        on_chart("1.18.0", "2.10.5", airflow={"image": {"pullSecrets": ["a", "b"]}}),
        "airflow.image.pullSecrets",
        "1.19.0",
    ),
    "release-name-too-long": (airflow(release="a" * 41), "airflow.release", "40"),
    "unknown-executor": (executor("CelreyExecutor"), "airflow.executor", "did you mean"),
    "unknown-executor in a list": (
        executor("LocalExecutor,KubernetisExecutor"),
        "airflow.executor",
        "`KubernetesExecutor`",
    ),
    "executor-not-deployed sequential": (executor("SequentialExecutor"), "airflow.executor", "`LocalExecutor`"),
    "executor-not-deployed dask": (
        executor("DaskExecutor", "2.6.3", chart="1.15.0"),
        "airflow.executor",
        "`CeleryExecutor`",
    ),
    "executor-dropped celery": (
        executor("CeleryKubernetesExecutor"),
        "airflow.executor",
        "`CeleryExecutor,KubernetesExecutor`",
    ),
    "executor-dropped local": (
        executor("LocalKubernetesExecutor"),
        "airflow.executor",
        "`LocalExecutor,KubernetesExecutor`",
    ),
    "executor-too-new": (executor("LocalKubernetesExecutor", "2.2.4"), "airflow.executor", "`KubernetesExecutor`"),
    "chart-without-executor": (
        executor("LocalKubernetesExecutor", "2.3.0", chart="1.5.0"),
        "airflow.executor",
        "1.6.0",
    ),
    "no-executor-lists": (
        executor("CeleryExecutor,KubernetesExecutor", "2.9.3"),
        "airflow.executor",
        "`CeleryKubernetesExecutor`",
    ),
    "chart-without-executor-lists": (
        executor("LocalExecutor,KubernetesExecutor", "2.10.5", chart="1.15.0"),
        "airflow.executor",
        "1.16.0",
    ),
    "executor-twice": (executor("LocalExecutor,LocalExecutor"), "airflow.executor", "`LocalExecutor`"),
    "hybrid-in-list": (
        executor("LocalExecutor,CeleryKubernetesExecutor", "2.10.5"),
        "airflow.executor",
        "`CeleryExecutor,KubernetesExecutor`",
    ),
    "hooks-cannot-be-switched-off flux": (on_chart("1.2.0", "2.1.4", delivery=FLUX), "airflow.chart.version", "1.9.0"),
    "hooks-cannot-be-switched-off argo": (
        on_chart("1.0.0", "2.0.2", delivery=ARGO),
        "airflow.chart.version",
        "helmchart",
    ),
    "finished-jobs-stay": (on_chart("1.8.0", "2.5.1", delivery=FLUX), "airflow.chart.version", "1.9.0"),
    "admin-password-in-arguments": (
        on_chart("1.4.0", "2.2.3", airflow={"admin": True}),
        "airflow.admin",
        "`admin: false`",
    ),
    "folder-cannot-be-prepared": (
        on_chart("1.0.0", "2.0.2", storage={"logs": {"hostPath": "/srv/a/logs"}}),
        "storage.logs.prepare",
        "install -d -o 50000",
    ),
    "triggerer-cannot-be-switched-off": (
        on_chart("1.2.0", "2.2.4", airflow={"triggerer": False}),
        "airflow.triggerer",
        "1.3.0",
    ),
    "commit-not-reachable": (
        on_chart("1.11.0", "2.7.1", storage=dags(revision=COMMIT)),
        "storage.dags.gitSync.revision",
        "1.12.0",
    ),
    "strip-prefix-airflow-3": (
        environment(routing={"host": "h", "path": "/airflow", "stripPrefix": True}),
        "routing.stripPrefix",
        "`stripPrefix: auto`",
    ),
    "nothing-to-strip": (
        environment(airflow={"version": "2.11.0"}, routing={"host": "h", "stripPrefix": True}),
        "routing.stripPrefix",
        "remove",
    ),
    "name-of-the-charts-own fernet": (
        environment(secrets={"fernetKey": "airflow-fernet-key"}),
        "secrets.fernetKey",
        "another",
    ),
    "name-of-the-charts-own broker": (
        environment(airflow={"executor": "CeleryExecutor"}, secrets={"broker": "airflow-broker-url"}),
        "secrets.broker",
        "another",
    ),
    "name-of-the-charts-own metadata": (
        environment(secrets={"metadata": "airflow-metadata"}),
        "secrets.metadata",
        "airflow-metadata-own",
    ),
    "name-of-the-charts-own by standard names": (
        environment(airflow={"release": "data"}, secrets={"jwt": "data-airflow-jwt-secret"}),
        "secrets.jwt",
        "another",
    ),
    "name-not-for-the-store by its prefix": (
        environment(secrets={**AZURE, "externalSecrets": {**AZURE["externalSecrets"], "prefix": "a/b/"}}),
        "secrets.externalSecrets.prefix",
        "characters",
    ),
    "name-not-for-the-store by its name": (
        environment(secrets={**AZURE, "jwt": "jwt.key"}),
        "secrets.jwt",
        "characters",
    ),
    "secret-for-two-purposes same key": (
        environment(airflow={"executor": "CeleryExecutor"}, secrets={"metadata": "uris", "broker": "uris"}),
        "secrets.broker",
        "its own",
    ),
    "secret-for-two-purposes other type": (
        environment(airflow={"image": {"pullSecrets": ["airflow-fernet"]}}),
        "airflow.image.pullSecrets[0]",
        "its own",
    ),
    "request-above-limit of the size": (
        environment(resources={"scheduler": {"requests": {"memory": "3Gi"}}}),
        "resources.scheduler.requests.memory",
        "3Gi",
    ),
    "request-above-limit by the limit": (
        environment(resources={"dagProcessor": {"limits": {"memory": "100M"}}}),
        "resources.dagProcessor.limits.memory",
        "256Mi",
    ),
    **OPERATION,
}


REFUSED |= COMMUNITY_REFUSED
REFUSED["request-above-limit of a profile"] = (
    airflow(executor="KubernetesExecutor", profiles={"spark3": {"resources": {"requests": {"memory": "64Gi"}}}}),
    "airflow.profiles.spark3.resources.requests.memory",
    "raise the limit",
)


@pytest.mark.parametrize("case", REFUSED)
def test_is_refused(case: str) -> None:
    chosen, path, help_ = REFUSED[case]
    faults = {fault.code: fault for fault in refused(chosen)}
    fault = faults[case.split(" ", maxsplit=1)[0]]
    assert fault.path == path
    assert help_ in fault.help
    assert fault.what[0].islower()


ALLOWED = {
    "home": environment(HOME),
    "k3s": environment(K3S),
    "prod": environment(PROD),
    "tag with a suffix": airflow(version="3.2.2", image={"tag": "3.2.2-python3.12"}),
    "tag of the user's own": airflow(image={"tag": "2025-11-mine", "repository": "r.example/airflow"}),
    "hooks where helm runs them": on_chart("1.8.0", "2.5.1"),
    "oldest chart by helm": on_chart("1.0.0", "2.0.2"),
    "no TTL where Argo CD makes Jobs anew": on_chart("1.8.0", "2.5.1", delivery=ARGO),
    "hybrids on Airflow 2": executor("CeleryKubernetesExecutor", "2.11.0"),
    "a list on Airflow 2.10": executor("CeleryExecutor,KubernetesExecutor", "2.10.5"),
    "prefix cut off on Airflow 2": environment(
        airflow={"version": "2.11.0"}, routing={"host": "h", "path": "/a", "stripPrefix": True}
    ),
    "a commit by git-sync v4": environment(storage=dags(revision=COMMIT)),
    "one Secret with several keys": environment(secrets={"fernetKey": "keys", "apiSecretKey": "keys", "jwt": "keys"}),
    "the same Secret for git and registry's own keys": environment(
        storage={
            "dags": {"gitSync": {"repository": "git@h:o/d.git", "sshSecret": "airflow-jwt", "knownHosts": "h k v"}}
        }
    ),
    "longest release name": airflow(release="a" * 40),
}


@pytest.mark.parametrize("case", ALLOWED)
def test_is_not_refused(case: str) -> None:
    assert refused(ALLOWED[case]) == []


def invalid_files() -> Iterator[Environment]:
    """The environments of the invalid files, those whose types are right."""
    for file in sorted(INVALID.glob("*.yaml")):
        try:
            document = read_one(file.read_text(encoding="utf-8"), file.name).value
            assert isinstance(document, dict)
            yield Environment.model_validate(document | {"name": "case"}, by_alias=True, by_name=False)
        except (UserError, UnicodeDecodeError, AssertionError, ValidationError):
            continue  # what is wrong with it is shown by tests/config


def test_every_clash_has_a_case() -> None:
    """Each clash gives a fault for one of the cases above, or for a file of tests/config/invalid."""
    cases = [case for case, *_ in REFUSED.values()] + list(invalid_files())
    assert [clash.__name__ for clash in CLASHES if not any(list(clash(case)) for case in cases)] == []
