"""The readers of the project, and what each is given when all is right."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from airfoil.helm.archive import packed
from tests.fuzz.readers import (
    ROOT,
    read_cel,
    read_chart_file,
    read_chart_index,
    read_environment,
    read_index,
    read_known,
    read_kustomization,
    read_lock,
    read_manifests,
    read_matchers,
    read_name,
    read_packed,
    read_profile,
    read_quantity,
    read_record,
    read_registry,
    read_render,
    read_sops,
    read_source_ignore,
    read_tools,
    read_values,
    read_version,
    read_words,
    read_yaml,
    read_yaml_both_ways,
)
from tests.helm.samples import files as chart_files


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader.

    Args:
        corpus: right inputs.
        read: reads one input; raises where there is a bug.
        trees: whether the inputs are YAML or JSON.
        weight: how many seconds a thousand inputs take, about; the suite gives slow readers fewer.
    """

    corpus: Callable[[], Sequence[bytes]]
    read: Callable[[bytes], object]
    trees: bool = True
    weight: float = 1.0


def files(*patterns: str) -> Callable[[], Sequence[bytes]]:
    """What lies in the repository at some places, from below `tests/` or its root; big files are left out."""

    @cache
    def found() -> Sequence[bytes]:
        paths = sorted({path for pattern in patterns for path in ROOT.glob(pattern)})
        assert paths, patterns
        return tuple(path.read_bytes() for path in paths if path.is_file() and 0 < path.stat().st_size < 40_000)

    return found


def texts(*given: str) -> Callable[[], Sequence[bytes]]:
    return lambda: tuple(each.encode() for each in given)


MANIFESTS = files("tests/rules/*/*.yaml", "dist/*/*/*.yaml", "tests/checks/good/**/*.yaml")
READERS = {
    "yaml": Reader(files("tests/rules/*/*.yaml", "environments/*.yaml"), read_yaml),
    "yaml-ways": Reader(files("tests/rules/*/*.yaml", "dist/**/*.yaml"), read_yaml_both_ways, trees=False),
    "environment": Reader(files("tests/config/valid/*.yaml", "environments/*.yaml"), read_environment, weight=5),
    "profile": Reader(
        texts(
            "engine: flux-ks\nkubernetes: '1.34'\nnodes: [a, b]\nstorageClasses: {a: b}\ndefaultStorageClass: a\n"
            "ignores: [{rule: ST001, reason: known, object: Secret/a/*, file: '*.yaml', until: 2027-01-31}]\n",
            "distribution: k3s\ntraefik: v3.6\nentryPoints: [web]\ncrossNamespace: true\nfolders: {a: helm}\n"
            "secrets: [a/b]\nnamespaces: [a]\ncrds: [a.b.c]\ncertResolvers: [le]\n",
        ),
        read_profile,
    ),
    "baseline": Reader(
        texts(
            '{"version": 1, "findings": [{"rule": "ST001", "object": "Secret/a", "file": "a.yaml", "path": "spec",'
            ' "count": 1}]}'
        ),
        read_known,
    ),
    "charts-lock": Reader(
        texts(
            "version: 1\ncharts:\n- name: airflow\n  version: 1.22.0\n  repository: https://airflow.apache.org\n"
            f"  sha256: '{'0' * 64}'\n  subcharts:\n  - {{path: a/b, version: 1.0.0, sha256: '{'1' * 64}'}}\n"
            "  images: [a:b]\n"
        ),
        read_lock,
    ),
    "chart-archive": Reader(lambda: (packed("everything", chart_files()),), read_packed, trees=False),
    "chart-files": Reader(
        files("tests/helm/charts/**/Chart.yaml", "tests/helm/charts/**/values.yaml"), read_chart_file, weight=5
    ),
    "chart-index": Reader(
        texts(
            'apiVersion: v1\nentries:\n  everything:\n  - name: everything\n    version: 1.2.3\n    digest: "00"\n'
            "    urls: [everything-1.2.3.tgz]\n  other:\n  - {name: other, version: 1.0.0}\n",
            '{"entries": {"everything": [{"version": "1.2.3", "urls": ["https://localhost/everything-1.2.3.tgz"]}]}}',
        ),
        read_chart_index,
    ),
    "registry": Reader(
        texts(
            '{"schemaVersion": 2, "token": "good", "layers": [{"mediaType": '
            f'"application/vnd.cncf.helm.chart.content.v1.tar+gzip", "digest": "sha256:{"0" * 64}", "size": 5}}]}}',
            'realm="http://localhost/token",service="here",scope="repository:team/everything:pull"',
        ),
        read_registry,
    ),
    "render": Reader(MANIFESTS, read_render),
    "dist-index": Reader(files("dist/*/.airfoil-index"), read_index, trees=False),
    "record": Reader(
        lambda: (
            json.dumps(
                {
                    "tools": "a",
                    "dist": "dist",
                    "own_main": False,
                    "shared": {"/a/b": "absent", "/c": "folder absent"},
                    "environments": {"home": {"source": "0" * 64, "listing": "1" * 64, "notes": ["a"]}},
                }
            ).encode(),
        ),
        read_record,
        weight=20,
    ),
    "encrypted-secrets": Reader(
        texts(
            "apiVersion: v1\nkind: Secret\nmetadata: {name: airflow-fernet-key, namespace: airflow}\ntype: Opaque\n"
            "stringData: {fernet-key: 'ENC[AES256_GCM,data:AA==,iv:AA==,tag:AA==,type:str]'}\n"
            "sops: {mac: 'ENC[AES256_GCM,data:AA==]', version: 3.9.0, age: [{recipient: age1, enc: x}]}\n",
            "apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: {name: a, namespace: airflow}\n"
            f"spec: {{encryptedData: {{a: {base64.b64encode(bytes(2) + bytes(300)).decode()}}}, "
            "template: {type: Opaque, metadata: {name: a, namespace: airflow}}}\n",
        ),
        read_sops,
        weight=5,
    ),
    "manifests": Reader(MANIFESTS, read_manifests, weight=60),
    "kustomization": Reader(
        texts(
            "resources: [namespace.yaml]\nnamespace: a\nnamePrefix: p-\nimages: [{name: a, newTag: b, digest: c}]\n"
            "labels: [{pairs: {a: b}, includeSelectors: true}]\ncommonAnnotations: {a: b}\nreplicas: [{name: a, count: 2}]\n"
            "patches: [{patch: '- {op: add, path: /metadata/labels, value: {}}', target: {kind: Namespace}}]\n"
            "configMapGenerator: [{name: c, literals: [a=b], options: {disableNameSuffixHash: true}}]\n"
            "secretGenerator: [{name: s, files: [namespace.yaml], type: Opaque}]\n"
            "patchesStrategicMerge: ['{apiVersion: v1, kind: Namespace, metadata: {name: airflow, labels: {a: b}}}']\n"
            "generatorOptions: {labels: {a: b}}\ncomponents: []\ncrds: []\n",
        ),
        read_kustomization,
        weight=30,
    ),
    "helm-values": Reader(
        files("tests/helm/charts/**/values.yaml", "tests/rules/*/*values*.yaml"), read_values, weight=30
    ),
    "source-ignore": Reader(texts("# a\n/a/*.yaml\n!b.yaml\n**/c\nd/**\n?e\n[a-z]\n"), read_source_ignore, trees=False),
    "tools": Reader(
        texts(
            '[{"results": {"failed_checks": [{"check_id": "CKV_K8S_1", "check_name": "a b", "resource": "Deployment.a.b",'
            ' "file_abs_path": "/a.yaml", "file_line_range": [1, 2], "guideline": "x"}]}}]',
            '[{"file_name": "a", "file_row": 3, "type_meta": {"apiVersion": "v1", "kind": "Pod"}, "object_meta":'
            ' {"name": "a"},'
            ' "checks": [{"grade": 1, "check": {"id": "a"}, "comments": [{"summary": "a", "path": "b",'
            ' "description": "c"}]}]}]',
        ),
        read_tools,
    ),
    "cel": Reader(
        texts(
            "self.a > 0 && has(self.b) ? self.b.all(x, x.startsWith('y')) : size(self.c) == 0",
            "self.d.e.matches('^[a-z]+$') || !(self.a in [1, 2.5, -3]) && self.b.exists_one(i, i == 'x')",
            "[1, 2].map(x, x * 2).filter(y, y % 2 == 0) + [int('4')] != [] && {'a': 1}['a'] == 1u",
            "duration('1h') > duration('5m') && quantity('1Gi').isGreaterThan(quantity('1Mi')) && isURL('a')",
        ),
        read_cel,
        trees=False,
    ),
    "quantity": Reader(
        texts("1.5Gi", "100m", "1e3", "-5", "12345678901234567890", "0.1", "+1Ki", "5E"), read_quantity, trees=False
    ),
    "version": Reader(texts("1.34", "v1.36.3", "v1.33.1+k3s1"), read_version, trees=False),
    "traefik-rule": Reader(
        texts(
            'Host(`a.example.org`) && (PathPrefix(`/airflow`) || !Path("/x"))',
            "HostRegexp(`{sub:[a-z]+}.example.org`) && Headers(`a`, `b`) && ClientIP(`10.0.0.0/8`)",
        ),
        read_matchers,
        trees=False,
    ),
    "names": Reader(
        texts("pvc/airflow/airflow-logs", "secret/a", "airflow", "1/4", "home"), read_name, trees=False, weight=20
    ),
    "command-line": Reader(
        texts(
            "explain ST001",
            "explain pvc/a/b --path .",
            "check . --kubernetes 1.34 --engine flux-ks --output sarif --node a",
            "plan . --format json",
            "rules",
            "schema",
            "secrets home --list",
            "synth home --shard 1/2 --allow ST001=x --check",
            "profiles",
            "explain executor KubernetesExecutor home --output json",
            "--version",
            "check --budget 5 --strict",
        ),
        read_words,
        trees=False,
        weight=40,
    ),
}
