"""A pod of its own, as against a template for pods."""

from __future__ import annotations

from collections.abc import Iterator

from airfoil.cluster.admission.validation.features import Features
from airfoil.cluster.admission.validation.pods.spec import pod_annotations, pod_spec
from airfoil.cluster.admission.verdict import Body, Cause, forbidden, invalid


def pod(body: Body, features: Features) -> Iterator[Cause]:
    """A bare Pod without its metadata; the image's blanks are looked at here and in no template."""
    spec: Body = body.get("spec") or {}
    yield from pod_annotations(body.get("metadata") or {}, "metadata.annotations")
    yield from pod_spec(spec, "spec", features)
    for key in ("containers", "initContainers"):
        for index, container in enumerate(spec.get(key) or ()):
            image = container.get("image", "")
            if image != image.strip():
                yield invalid(f"spec.{key}[{index}].image", image, "must not have leading or trailing whitespace")
    if spec.get("ephemeralContainers"):
        yield forbidden("spec.ephemeralContainers", "cannot be set on create")
    if spec.get("nodeName") and spec.get("schedulingGates"):
        yield forbidden("spec.nodeName", "cannot be set until all schedulingGates have been cleared")
