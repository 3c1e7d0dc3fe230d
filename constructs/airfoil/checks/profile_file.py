"""The profile file: facts of the cluster and of who applies the tree, and findings to ignore.

It is the one module of the checks that imports pydantic, and it is imported only when there is such a file.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches
from typing import Any

from msgspec import Struct
from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from airfoil.checks.profile import Engine
from airfoil.errors import Fault, Place, UserError
from airfoil.goyaml import Document


class Part(BaseModel):
    """Frozen, camelCase in YAML, unknown keys refused."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=to_camel, populate_by_name=True, str_strip_whitespace=True
    )


class Ignore(Part):
    """A finding that is known and accepted."""

    rule: str = Field(min_length=1, description="Id or name of the rule.")
    reason: str = Field(min_length=1, description="Why it is accepted.")
    object: str | None = Field(
        default=None, description="`Kind/namespace/name` or `Kind/name`; `*` stands for any text. Default: any object."
    )
    file: str | None = Field(default=None, description="Path of a file; `*` stands for any text. Default: any file.")
    until: date | None = Field(default=None, description="The last day it holds.")


class ProfileFile(Part):
    """Everything is optional: what isn't said is taken from the tree, or guessed and said so."""

    engine: Engine | None = Field(default=None, description="Who applies what no Kustomization or Application claims.")
    folders: dict[str, Engine] | None = Field(default=None, description="Engines of folders that differ from it.")
    kubernetes: str | None = Field(default=None, pattern=r"^v?1\.\d{1,3}", description="Kubernetes version.")
    distribution: str | None = Field(default=None, pattern="^(k3s|kubeadm|kind|minikube|generic)$")
    nodes: tuple[str, ...] | None = Field(default=None, description="Names of the nodes that run pods.")
    storage_classes: dict[str, str] | None = Field(
        default=None, description="Classes outside of the tree: name and provisioner."
    )
    default_storage_class: str | None = Field(default=None, description="The default class outside of the tree.")
    traefik: str | None = Field(default=None, description="Version of Traefik; empty if there is none.")
    entry_points: tuple[str, ...] | None = Field(default=None, description="Entry points of Traefik.")
    cross_namespace: bool | None = Field(default=None, description="Whether routes may name other namespaces' objects.")
    cert_resolvers: tuple[str, ...] | None = Field(default=None, description="Certificate resolvers of Traefik.")
    secrets: frozenset[str] | None = Field(default=None, description="Secrets outside of the tree: `namespace/name`.")
    namespaces: frozenset[str] | None = Field(default=None, description="Namespaces outside of the tree.")
    crds: frozenset[str] | None = Field(default=None, description="CRDs outside of the tree: `<plural>.<group>`.")
    ignores: tuple[Ignore, ...] = Field(default=(), description="Findings that are known and accepted.")


class LoadedProfile(Struct, frozen=True):
    """What a profile file says.

    Args:
        given: fields of `Profile` and their values.
        ignores: findings to ignore, each with the place where it stands.
    """

    given: Mapping[str, Any]
    ignores: tuple[tuple[Ignore, Place], ...] = ()


def load_profile(document: Document) -> LoadedProfile:
    """Reads a profile.

    Raises:
        UserError: for unknown keys and wrong values.
    """
    tree = {} if document.value is None else document.value
    try:
        model = ProfileFile.model_validate(tree, by_alias=True, by_name=False)
    except ValidationError as error:
        raise UserError(*(_fault(dict(each), document) for each in error.errors(include_url=False))) from None
    given = {name: getattr(model, name) for name in model.model_fields_set - {"ignores"}}
    # null is an answer for the default class alone: there is none
    known = {name: value for name, value in given.items() if value is not None or name == "default_storage_class"}
    places = (document.positions.key(("ignores", index)) for index in range(len(model.ignores)))
    return LoadedProfile(known, tuple(zip(model.ignores, places, strict=True)))


def _fault(error: Mapping[str, Any], document: Document) -> Fault:
    path: tuple[str | int, ...] = tuple(error["loc"])
    place = document.positions.key(path)
    dotted = ".".join(map(str, path))
    if error["type"] == "extra_forbidden":
        known = [to_camel(name) for name in (Ignore if path[0] == "ignores" else ProfileFile).model_fields]
        near = get_close_matches(str(path[-1]), known, n=1)
        help = f"did you mean `{near[0]}`?" if near else f"keys: {', '.join(known)}"
        return Fault("unknown-key", f"a profile has no key {path[-1]!r}", place, dotted, help)
    return Fault("wrong-value", str(error["msg"]).lower(), place, dotted, "`airfoil check --help` names the keys")
