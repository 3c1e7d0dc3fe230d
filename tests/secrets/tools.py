"""Stand-ins for kubeseal and sops: what they write has the form of the real ones' and holds nothing of what they read."""

from __future__ import annotations

import hashlib
import os
import sys
from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]


def kubeseal(secret: Mapping[str, Any]) -> dict[str, Any]:
    """A SealedSecret as kubeseal 0.27 writes it (run)."""
    metadata = {"creationTimestamp": None, **secret["metadata"]}
    values = {
        key: b64encode(b"\x02\x00" + hashlib.shake_256(value.encode()).digest(512 + 32)).decode()
        for key, value in secret["stringData"].items()
    }
    return {
        "apiVersion": "bitnami.com/v1alpha1",
        "kind": "SealedSecret",
        "metadata": metadata,
        "spec": {"encryptedData": values, "template": {"metadata": dict(metadata), "type": secret["type"]}},
    }


def sops(secret: Mapping[str, Any]) -> dict[str, Any]:
    """A Secret as sops 3.13 encrypts it for an age key (run)."""
    lines = ["-----BEGIN AGE ENCRYPTED FILE-----", "AAAA", "-----END AGE ENCRYPTED FILE-----", ""]
    return {
        **secret,
        "stringData": {key: _encrypted(value) for key, value in secret["stringData"].items()},
        "sops": {
            "age": [{"enc": "\n".join(lines), "recipient": "age1example"}],
            "encrypted_regex": "^(data|stringData)$",
            "lastmodified": "2026-01-01T00:00:00Z",
            "mac": _encrypted("mac"),
            "version": "3.13.3",
        },
    }


def _encrypted(value: str) -> str:
    data = b64encode(hashlib.shake_256(value.encode()).digest(len(value))).decode()
    return f"ENC[AES256_GCM,data:{data},iv:AAAA,tag:AAAA,type:str]"


def path_with_stand_ins(folder: Path) -> str:
    """A PATH on which both are found first."""
    code = (
        "import yaml; from tests.secrets import tools; yaml.safe_dump(tools.{0}(yaml.safe_load(sys.stdin)), sys.stdout)"
    )
    return path_with(folder, kubeseal=code.format("kubeseal"), sops=code.format("sops"))


def path_with(folder: Path, **programs: str) -> str:
    """A PATH whose first folder has these Python programs; each also writes its arguments beside itself."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in programs.items():
        arguments = f"open({str(folder / name)!r} + '.arguments', 'w').write(json.dumps(sys.argv[1:]))"
        lines = [f"#!{sys.executable}", "import json, sys", f"sys.path.insert(0, {str(ROOT)!r})", arguments, text, ""]
        program = folder / name
        program.write_text("\n".join(lines))
        program.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def written(provider: str, secret: Mapping[str, Any]) -> str:
    """What the tool of a provider writes, without a process of its own."""
    return yaml.safe_dump(kubeseal(secret) if provider == "sealedSecrets" else sops(secret))
