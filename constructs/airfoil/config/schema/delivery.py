"""How Git reaches the cluster."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from airfoil.config.schema.section import DnsLabel, DnsName, Duration, RelativePath, Section, Text

Controller = Literal["flux", "argocd", "none"]
Release = Literal["helmrelease", "application", "helmchart", "rendered"]

_RELEASE: dict[str, Release] = {"flux": "helmrelease", "argocd": "application", "none": "helmchart"}
_NAMESPACE: dict[str, str] = {"flux": "flux-system", "argocd": "argocd", "none": "default"}


def _by_controller(table: dict[str, Any], data: dict[str, Any]) -> Any:
    return table[data.get("controller", "none")]


class Repository(Section):
    url: Text | None = Field(
        default=None,
        description="Address of the Git repository that holds `dist/`. Argo CD needs it; with Flux the GitRepository "
        "that `flux bootstrap` made has it already.",
        examples=["https://github.com/example/airflow-gitops.git"],
    )
    revision: Text = Field(default="main", description="Branch or tag that is delivered.", examples=["main"])
    path: RelativePath = Field(
        default="dist",
        description="Folder of the repository that holds the generated trees, without slashes at its ends.",
        examples=["dist", "clusters/home/dist"],
    )
    source: DnsName = Field(
        default="flux-system",
        description="Flux only: name of the GitRepository in the controller's namespace. `flux bootstrap` calls it "
        "`flux-system`.",
        examples=["flux-system"],
    )


class Delivery(Section):
    controller: Controller = Field(
        description="Who reconciles the tree: `flux`, `argocd`, or `none` for `kubectl apply`, which needs k3s for its "
        "helm-controller, or `release: rendered`.",
        examples=["flux"],
    )
    release: Release = Field(
        default_factory=lambda data: _by_controller(_RELEASE, data),
        description="How the Airflow chart is installed: a Flux `helmrelease`, an Argo CD `application`, a k3s "
        "`helmchart`, or `rendered`: its objects lie in the tree, and a change shows what it does to each of them. "
        "Default: the controller's own (flux: helmrelease, argocd: application, none: helmchart).",
        examples=["helmrelease"],
    )
    repository: Repository = Field(
        default_factory=Repository,
        description="The Git repository that holds this tree.",
        examples=[{"url": "https://github.com/example/airflow-gitops.git"}],
    )
    namespace: DnsLabel = Field(
        default_factory=lambda data: _by_controller(_NAMESPACE, data),
        description="Namespace of the controller. Default: `flux-system` or `argocd`.",
        examples=["flux-system"],
    )
    interval: Duration = Field(
        default="10m", description="How often Flux compares the cluster with Git.", examples=["10m"]
    )
    timeout: Duration = Field(
        default="15m",
        description="How long an install or upgrade of the chart may take. The first one pulls images and migrates "
        "the database, which Helm's own 5 minutes often don't cover.",
        examples=["15m"],
    )
