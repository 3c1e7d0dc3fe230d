"""All encrypted Secrets of an environment: those that it expects, each once, with the keys that are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from airfoil.airflow.secrets import expected, with_existing
from airfoil.airflow.secrets.encrypted.content import Content, fault_at, section
from airfoil.airflow.secrets.encrypted.files import FOLDER
from airfoil.airflow.secrets.encrypted.sealed import sealed
from airfoil.airflow.secrets.encrypted.sops import sops
from airfoil.airflow.secrets.expected import ExpectedSecret
from airfoil.config.schema import Environment
from airfoil.config.wording.suggest import listed
from airfoil.errors import Fault, Place, UserError
from airfoil.goyaml import Document, read

_TOOLS = {"sealedSecrets": "kubeseal", "sops": "sops"}


def judged(environment: Environment, texts: Mapping[str, str]) -> tuple[Mapping[str, Any], ...]:
    """The manifests of an environment's files, safe to publish and complete, in the order of their names.

    Args:
        environment: one whose provider is `sealedSecrets` or `sops`.
        texts: the files, by path.

    Raises:
        UserError: for what isn't encrypted, what is for another name or namespace, and what is missing.
    """
    wanted = {secret.name: secret for secret in expected(environment)}
    faults: list[Fault] = []
    contents: dict[str, Content] = {}
    for file, text in texts.items():
        reading = read(text, file)
        faults += reading.faults
        for document in reading.documents:
            content = _content(environment, document)
            faults += content.faults or _misfits(environment, content, wanted.get(content.name))
            first = contents.setdefault(content.name, content)
            if first is not content and content.name:
                faults.append(_twice(first, content))
    if not faults:
        faults += _missing(environment, contents)
    if faults:
        raise UserError(*faults)
    return tuple(contents[name].body for name in sorted(contents))


def judged_one(environment: Environment, secret: ExpectedSecret, file: str, text: str) -> None:
    """Raises ``UserError`` unless a text is that Secret, encrypted: what a tool wrote isn't trusted blindly."""
    faults: list[Fault] = []
    reading = read(text, file)
    faults += reading.faults
    for document in reading.documents:
        content = _content(environment, document)
        faults += content.faults or _misfits(environment, content, secret)
        if not faults and content.name != secret.name:
            what = f"is {content.name}, and not {secret.name}"
            faults.append(fault_at(document, ("metadata", "name"), "other-secret", what, "seal it anew"))
    if not faults and len(reading.documents) != 1:
        what = f"there are {len(reading.documents)} documents, and one was expected"
        faults.append(Fault("other-secret", what, Place(file), help="look at what the tool prints"))
    if faults:
        raise UserError(*faults)


def _content(environment: Environment, document: Document) -> Content:
    body = document.value
    if not isinstance(body, dict):
        what = "is no manifest"
        return Content({}, document, faults=(fault_at(document, (), "not-a-manifest", what, "remove it"),))
    return sealed(document, body) if environment.secrets.provider == "sealedSecrets" else sops(document, body)


def _misfits(environment: Environment, content: Content, wanted: ExpectedSecret | None) -> Iterator[Fault]:
    again = "make it anew: `airfoil secrets` prints names, keys and types"
    if not content.name:
        yield fault_at(content.document, ("metadata", "name"), "no-name", "has no name", again)
    namespace = section(content.body, "metadata").get("namespace")
    if namespace != environment.namespace:
        found = f"is {namespace}" if namespace else "is missing"
        what = f"{found}, but this environment's namespace is {environment.namespace}"
        yield fault_at(content.document, ("metadata", "namespace"), "other-namespace", what, again)
    if wanted is None:
        return
    missing = sorted(set(wanted.keys) - content.keys)
    if missing:
        what = f"{wanted.name} lacks {listed(missing)}: {wanted.purpose}"
        yield fault_at(content.document, (), "keys-missing", what, again)
    if content.type != wanted.type:
        what = f"{wanted.name} has the type {content.type}, but {wanted.type} is read"
        yield fault_at(content.document, (), "other-type", what, again + "; a Secret's type can't be changed later")


def _twice(first: Content, second: Content) -> Fault:
    other = first.document.positions.key(("metadata", "name"))
    what = f"is {second.name}, as in {other}"
    return fault_at(second.document, ("metadata", "name"), "secret-twice", what, "remove one of the two")


def _missing(environment: Environment, found: Iterable[str]) -> Iterator[Fault]:
    folder = f"{FOLDER}/{environment.name}"
    absent = [secret for secret in expected(with_existing(environment, found)) if not secret.exists]
    ours = [secret.name for secret in absent if secret.maker == "airfoil"]
    theirs = [secret.name for secret in absent if secret.maker == "user"]
    tool = _TOOLS[environment.secrets.provider]
    if ours:
        yield Fault(
            "secret-missing",
            f"there is no file for {listed(ours)}",
            Place(folder),
            help=f"run `airfoil secrets {environment.name} --to {tool}`, or name what the cluster has already in "
            "`cluster.existing.secrets`",
        )
    if theirs:
        yield Fault(
            "secret-missing",
            f"there is no file for {listed(theirs)}, whose values only you have",
            Place(folder),
            help=f"`airfoil secrets {environment.name} --list` tells the keys; pipe a Secret through {tool} into {folder}/, "
            "or name what the cluster has already in `cluster.existing.secrets`",
        )
