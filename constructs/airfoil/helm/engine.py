"""Helm's own Go library, as the worker calls it. Loading it takes 0.1 s and 85 MB, and it must never be forked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import helm_python
from helm_python import Chart, _native

from airfoil.helm.archive import packed

_PROBE = """\
apiVersion: v2
name: airfoil-probe
version: 0.0.0
"""


class Engine:
    """One chart, loaded from an archive in memory.

    The binding's own ``Chart.render`` can't say Kubernetes' version and its APIs, which the C function beneath it takes
    (`RenderOptions` in pkg/wrapper/render.go of helm-c-sdk 0.2.2, read; rendered). So that one is called.
    """

    def __init__(self, archive: bytes) -> None:
        self._chart = Chart.load_archive(archive)

    def __enter__(self) -> Engine:
        return self

    def __exit__(self, *_: object) -> None:
        self._chart.close()

    @property
    def metadata(self) -> Mapping[str, Any]:
        """Chart.yaml."""
        return self._chart.metadata

    @property
    def crds(self) -> list[dict[str, str]]:
        """The files of `crds/`, of this chart and of those inside: ``name``, ``filename``, ``data``."""
        return self._chart.crds

    def merged(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """The chart's values with the user's, as an install joins them."""
        return self._chart.merge_values(dict(values))

    def render(self, values: Mapping[str, Any], options: Mapping[str, Any]) -> dict[str, str]:
        """What each template makes, by its path.

        Args:
            values: the user's values.
            options: ``name``, ``namespace``, ``kube_version``, ``api_versions``.

        Raises:
            HelmError: if a template fails, or Helm refuses the values.
        """
        handle = self._chart._raw()
        text = _native.call_string("helm_render", handle, json.dumps(dict(values)), json.dumps(dict(options)))
        outputs: dict[str, str] = json.loads(text)
        return outputs


def has_apis(names: list[str], options: Mapping[str, Any]) -> dict[str, bool]:
    """What ``.Capabilities.APIVersions.Has`` answers for each name, asked of Helm itself by a chart made for it."""
    lines = "".join(
        f"{json.dumps(name)}: {{{{ .Capabilities.APIVersions.Has {json.dumps(name)} }}}}\n" for name in names
    )
    return {name: answer == "true" for name, answer in _asked(lines, options).items()}


def runs_on(constraint: str, options: Mapping[str, Any]) -> bool:
    """Whether a version of Kubernetes is in a chart's `kubeVersion`, by the library that Helm compares with."""
    line = f'"fits": {{{{ semverCompare {json.dumps(constraint)} .Capabilities.KubeVersion.Version }}}}\n'
    return _asked(line, options)["fits"] == "true"


def _asked(lines: str, options: Mapping[str, Any]) -> dict[str, str]:
    files = {"Chart.yaml": _PROBE.encode(), "templates/answers.yaml": lines.encode()}
    with Engine(packed("airfoil-probe", files)) as probe:
        (answers,) = probe.render({}, options).values()
    pairs = (line.rsplit(": ", 1) for line in answers.splitlines() if line)
    return {json.loads(name): answer for name, answer in pairs}


HelmError = helm_python.HelmError
