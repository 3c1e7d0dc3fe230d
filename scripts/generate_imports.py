"""Regenerates ``imports/`` from CRD files on this machine: ``make imports CRDS=DIR`` (needs Node and npm).

The list of what is imported is the ``imports:`` list of cdk8s.yaml and nothing else: each line there names one CRD file
by its pinned upstream address, and this script takes the file of the same name from DIR instead of the network.
``cdk8s import`` alone gives the same folders from those addresses, but for the kinds of ``PROVIDERS``.

One import holds one kind, because two imports of one group under one name overwrite each other (read: cdk8s#752).
The name gives the folder and the jsii assembly; it starts with ``airfoil-`` so that an import of the same CRD in a
user's own repository is another assembly (docs/decisions/0002-imports.md).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import cdk8s_cli
import yaml

ROOT = Path(__file__).resolve().parents[1]
PARALLEL = 2
# Projects whose objects airfoil can neither make nor meet; their schemas would only be weight.
WITHOUT_SCHEMA = ("postgresql.cnpg.io",)
# Of a SecretStore's fifty providers, those that airfoil writes. cdk8s can't import the whole kind: a field of another
# provider is called `getByTitleFallback`, which jsii refuses (run: JSII5000).
PROVIDERS = {"airfoil-secretstore": ("aws", "azurekv", "gcpsm", "vault")}
# Prose, and what only makes sense beside it. Every other key says what the API server accepts.
PROSE = frozenset({"description", "example", "externalDocs", "title"})


def wanted() -> Mapping[str, str]:
    """The ``imports:`` of cdk8s.yaml: name and address of each."""
    lines = yaml.safe_load((ROOT / "cdk8s.yaml").read_text(encoding="utf-8"))["imports"]
    return dict(str(line).split(":=", 1) for line in lines)


def local_file(address: str, crds: Path) -> Path:
    """The one file below ``crds`` that has the file name of the address. Raises ``SystemExit`` where there isn't one."""
    name = address.rsplit("/", 1)[-1]
    found = sorted(crds.rglob(name))
    if len(found) != 1:
        sys.exit(f"{crds} has {len(found)} files named {name}, and cdk8s.yaml wants one of them: {address}")
    return found[0]


def source(name: str, crd: Path) -> str:
    """The text of the CRD file that an import is made from, without versions that no cluster serves any more."""
    text = crd.read_text(encoding="utf-8")
    definition = yaml.load(text, yaml.CSafeLoader)
    versions = [version for version in definition["spec"]["versions"] if version["served"]]
    if name not in PROVIDERS and len(versions) == len(definition["spec"]["versions"]):
        return text
    for version in versions if name in PROVIDERS else ():
        spec = version["schema"]["openAPIV3Schema"]["properties"]["spec"]["properties"]
        providers = spec["provider"]["properties"]
        spec["provider"]["properties"] = {key: providers[key] for key in PROVIDERS[name]}
    definition["spec"]["versions"] = versions
    return str(yaml.safe_dump(definition))


def generate(name: str, crd: Path, output: Path) -> None:
    """Runs ``cdk8s import`` for one CRD file, in an empty folder so that it finds no cdk8s.yaml to read or to change."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, crd.name).write_text(source(name, crd), encoding="utf-8", newline="\n")
        command = ["node", str(cdk8s_cli.installed()), "import", f"{name}:={crd.name}"]
        command += ["--language", "python", "--output", str(output.resolve()), "--no-save", "--no-check-upgrade"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"cdk8s import {name} failed:\n{done.stdout}{done.stderr}")
    print(f"imported {name} from {crd.name}")


def definitions(crds: Path) -> Iterator[Mapping[str, Any]]:
    """Every CustomResourceDefinition below a folder, in the order of the file names."""
    for file in sorted(crds.rglob("*.y*ml")):
        for document in yaml.load_all(file.read_text(encoding="utf-8"), yaml.CSafeLoader):
            if document and document["kind"] == "CustomResourceDefinition":
                yield document


def stripped(schema: Any) -> Any:
    """A schema without its prose. The keys of ``properties`` are names of fields, so none of them is prose."""
    if isinstance(schema, list):
        return [stripped(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    kept = {key: value for key, value in schema.items() if key not in PROSE}
    for key, value in kept.items():
        if key == "properties":
            kept[key] = {name: stripped(field) for name, field in value.items()}
        elif key not in ("default", "enum"):
            kept[key] = stripped(value)
    return kept


def write_schemas(crds: Path, output: Path) -> None:
    """Writes one compact ``<group>_<Kind>_<version>.json`` for each served version of each CRD.

    The status is left open: manifests in Git carry none, and it is up to half of a schema.
    """
    output.mkdir(parents=True)
    for crd in definitions(crds):
        spec = crd["spec"]
        group, kind = spec["group"], spec["names"]["kind"]
        if group in WITHOUT_SCHEMA:
            continue
        for version in (item for item in spec["versions"] if item["served"]):
            schema = stripped(version["schema"]["openAPIV3Schema"])
            if "status" in schema["properties"]:
                schema["properties"]["status"] = {"type": "object", "x-kubernetes-preserve-unknown-fields": True}
            body = {"group": group, "kind": kind, "version": version["name"], "scope": spec["scope"], "schema": schema}
            text = json.dumps(body, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
            (output / f"{group}_{kind}_{version['name']}.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def inputs(crds: Path) -> Mapping[str, str]:
    """SHA-256 of each CRD file that an import was made from, by the import's name."""
    return {
        name: hashlib.sha256(local_file(address, crds).read_bytes()).hexdigest() for name, address in wanted().items()
    }


def regenerate(crds: Path, output: Path) -> None:
    """Writes all of ``imports/`` into ``output``, an empty folder."""
    write_schemas(crds, output / "schemas")
    cdk8s_cli.installed()
    jobs = [(name, local_file(address, crds), output) for name, address in wanted().items()]
    with ThreadPoolExecutor(PARALLEL) as pool:
        list(pool.map(lambda job: generate(*job), jobs))
    record = {"cdk8s-cli": cdk8s_cli.version(), "inputs": inputs(crds)}
    (output / "inputs.json").write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description="Regenerates imports/ from CRD files.")
    parser.add_argument("crds", type=Path, help="a folder with the CRD files that cdk8s.yaml names")
    crds = parser.parse_args().crds
    if not crds.is_dir():
        sys.exit(f"{crds} is no folder. Usage: make imports CRDS=DIR, DIR holding the CRD files that cdk8s.yaml names")
    with tempfile.TemporaryDirectory(dir=ROOT, prefix=".imports-") as fresh:
        regenerate(crds, Path(fresh, "imports"))
        shutil.rmtree(ROOT / "imports", ignore_errors=True)
        shutil.move(Path(fresh, "imports"), ROOT / "imports")


if __name__ == "__main__":
    main()
