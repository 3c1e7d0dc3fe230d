"""Runs the tools that encrypt Secrets. Plain values go to their standard input and nowhere else."""

from __future__ import annotations

import shutil
import subprocess
from base64 import b64encode
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from airfoil.config.schema import Environment
from airfoil.errors import Fault, Place, UserError
from airfoil.goyaml import emit

PROVIDERS: Final[Mapping[str, str]] = {"kubeseal": "sealedSecrets", "sops": "sops"}
"""The provider whose files a tool makes."""

_LONGEST: Final = 60.0
"""Seconds; kubeseal may wait for a cluster that doesn't answer."""


def encrypted(root: Path, environment: Environment, tool: str, manifest: Mapping[str, Any], file: str) -> str:
    """What a tool makes of a Secret.

    Args:
        root: the repository, where the tool runs.
        environment: the environment, whose provider is the tool's.
        tool: `kubeseal` or `sops`.
        manifest: the plain Secret.
        file: where the result will lie, from ``root``; sops chooses its rules by it.

    Raises:
        UserError: if the tool is missing, fails, takes longer than a minute, or gives a plain value back.
    """
    program = shutil.which(tool)
    if program is None:
        raise UserError(
            Fault(
                "tool-missing",
                f"{tool} is not on the PATH",
                help=f"install it; or run `airfoil secrets {environment.name}` without --to and encrypt what it prints",
            )
        )
    values = tuple(manifest["stringData"].values())
    command = [program, *_arguments(root, environment, tool, file)]
    try:
        done = subprocess.run(  # noqa: S603 - the user's own tool, without a shell
            command,
            cwd=root,
            input=emit(manifest),
            capture_output=True,
            encoding="utf-8",
            timeout=_LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise _failed(tool, f"didn't answer for {_LONGEST:.0f} seconds") from None
    except OSError as error:
        raise _failed(tool, f"can't be run: {error.strerror}") from None
    if done.returncode:
        raise _failed(tool, f"ended with {done.returncode}: {_redacted(done.stderr.strip(), values)[-2000:]}")
    if _redacted(done.stdout, values) != done.stdout:
        raise _failed(tool, "gave back a value that isn't encrypted; nothing was written")
    return done.stdout


def _arguments(root: Path, environment: Environment, tool: str, file: str) -> Sequence[str]:
    secrets = environment.secrets
    if tool == "sops":
        recipients = ["--age", ",".join(secrets.sops.recipients)] if secrets.sops.recipients else []
        # Flux must be able to read kind, name and namespace.
        only_values = ["--encrypted-regex", "^(data|stringData)$"]
        return ["encrypt", "--input-type", "yaml", "--output-type", "yaml", *only_values, *recipients,
                "--filename-override", file]  # fmt: skip
    sealed = secrets.sealed_secrets
    if sealed.certificate is None:
        where = ["--controller-name", sealed.controller_name, "--controller-namespace", sealed.controller_namespace]
        return ["--format", "yaml", *where]
    if not (root / sealed.certificate).is_file():
        raise UserError(
            Fault(
                "no-certificate",
                "this file is not there",
                Place(sealed.certificate),
                "secrets.sealedSecrets.certificate",
                f"run `kubeseal --fetch-cert > {sealed.certificate}`",
            )
        )
    return ["--format", "yaml", "--cert", sealed.certificate]


def _failed(tool: str, what: str) -> UserError:
    return UserError(Fault("tool-failed", f"{tool} {what}", help=f"does `{tool}` work by itself here?"))


def _redacted(text: str, values: Sequence[str]) -> str:
    """The text without the values, as they are and in base64; short ones (`admin`) are no secrets."""
    for value in values:
        if len(value) >= 16:
            for form in (value, b64encode(value.encode()).decode().rstrip("=")):
                text = text.replace(form, "…")
    return text
