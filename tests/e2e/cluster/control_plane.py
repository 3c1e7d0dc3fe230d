"""Arguments of the control plane's programs."""

from __future__ import annotations

from pathlib import Path


def etcd(folder: Path, url: str, peer_url: str) -> list[str | Path]:
    return [
        *("--data-dir", folder / "etcd"),
        *("--listen-client-urls", url, "--advertise-client-urls", url),
        *("--listen-peer-urls", peer_url, "--initial-advertise-peer-urls", peer_url),
        *("--initial-cluster", f"default={peer_url}"),
        "--unsafe-no-fsync",  # nothing here is worth a disk's wait
        *("--log-level", "warn"),
    ]


def api_server(folder: Path, port: int, etcd_url: str) -> list[str | Path]:
    return [
        f"--etcd-servers={etcd_url}",
        *("--bind-address=127.0.0.1", "--advertise-address=127.0.0.1", f"--secure-port={port}"),
        f"--cert-dir={folder / 'certificates'}",  # it makes its own, for 127.0.0.1
        "--endpoint-reconciler-type=none",  # its own Service would need an address that isn't loopback
        f"--token-auth-file={folder / 'tokens.csv'}",
        "--authorization-mode=RBAC",
        "--allow-privileged=true",  # as kubeadm and k3s have it; the program's own default is no
        "--service-account-issuer=https://kubernetes.default.svc",
        f"--service-account-key-file={folder / 'service-accounts.key'}",
        f"--service-account-signing-key-file={folder / 'service-accounts.key'}",
        "--service-cluster-ip-range=10.96.0.0/16",
    ]


def controller_manager(folder: Path) -> list[str | Path]:
    return [
        f"--kubeconfig={folder / 'kubeconfig'}",
        "--secure-port=0",
        "--leader-elect=false",
        f"--service-account-private-key-file={folder / 'service-accounts.key'}",
        f"--root-ca-file={folder / 'certificates' / 'apiserver.crt'}",
        "--controllers=*,-node-route-controller,-service-lb-controller,-cloud-node-lifecycle-controller",
        "--pvclaimbinder-sync-period=2s",
    ]


def scheduler(folder: Path) -> list[str | Path]:
    return [f"--kubeconfig={folder / 'kubeconfig'}", "--secure-port=0", "--leader-elect=false"]


def kwok(folder: Path) -> list[str | Path]:
    return [
        f"--kubeconfig={folder / 'kubeconfig'}",
        f"--config={Path(__file__).with_name('stages.yaml')}",
        "--manage-all-nodes=true",
        "--node-lease-duration-seconds=40",
    ]
