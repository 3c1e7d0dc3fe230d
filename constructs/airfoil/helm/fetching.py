"""Where a chart lies in both kinds of repository, and what has to be asked for on the way; the network itself isn't here."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import urlencode, urljoin, urlsplit

from msgspec import Struct, field

from airfoil.errors import Fault, UserError
from airfoil.goyaml import decode, read_one
from airfoil.helm.coordinates import Coordinates

INDEX_LIMIT: Final = 64 * 1024 * 1024
ARCHIVE_LIMIT: Final = 64 * 1024 * 1024
_ANSWER_LIMIT: Final = 4 * 1024 * 1024

_CHART_LAYER: Final = "application/vnd.cncf.helm.chart.content.v1.tar+gzip"
_MANIFEST: Final = "application/vnd.oci.image.manifest.v1+json"
_PARAMETER = re.compile(r'([a-z]+)="([^"]*)"')


class Request(Struct, frozen=True):
    """One GET.

    Args:
        url: where to.
        limit: bytes that its answer may have.
        login: the host whose login is sent along; empty for none.
        headers: besides.
    """

    url: str
    limit: int = _ANSWER_LIMIT
    login: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class Response(Struct, frozen=True):
    """An answer; ``challenge`` is its WWW-Authenticate."""

    status: int
    body: bytes
    challenge: str = ""


Fetch = Callable[[Request], Response]


class Download(Struct, frozen=True):
    """A chart's archive as it came, and the digest that its repository promised; empty if it promised none."""

    data: bytes
    sha256: str


def download(chart: Coordinates, fetch: Fetch) -> Download:
    """Gets a chart's archive from its repository.

    Raises:
        UserError: if the repository doesn't have it, or doesn't answer as one.
    """
    if chart.repository.startswith("oci://"):
        return _from_registry(chart, fetch)
    return _from_index(chart, fetch)


def host_of(url: str) -> str:
    """The host of an address, with its port; empty for what is no address."""
    try:
        return urlsplit(url).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def shown(url: str) -> str:
    """An address as messages may have it: its login and its query, which may be a signature, stay out."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "an address that is none"
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}{parts.path}{'?…' if parts.query else ''}"


def refused(chart: Coordinates, url: str, why: str, help: str = "") -> UserError:
    """The error of a repository that doesn't give a chart."""
    return UserError(
        Fault("chart-not-fetched", f"chart {chart} could not be fetched from {shown(url)}: {why}", help=help or _HELP)
    )


_HELP = "check the repository's address, the chart's name and version, and the way to it (proxy, login)"


def _from_index(chart: Coordinates, fetch: Fetch) -> Download:
    base = chart.repository.rstrip("/") + "/"
    index = f"{base}index.yaml"
    response = _ok(chart, fetch, Request(index, INDEX_LIMIT, login=host_of(index)))
    entry = _entry(chart, _versions(chart, decode(response.body, index), index), index)
    urls = entry.get("urls")
    if not isinstance(urls, list) or not urls or not isinstance(urls[0], str):
        raise refused(chart, index, "its entry names no address")
    try:
        url = urljoin(base, urls[0])
    except ValueError:
        raise refused(chart, index, "its entry names an address that is none") from None
    body = _ok(
        chart, fetch, Request(url, ARCHIVE_LIMIT, login=host_of(base) if host_of(url) == host_of(base) else "")
    ).body
    return Download(body, str(entry.get("digest") or "").removeprefix("sha256:"))


_HELMS: Final = re.compile(r"^entries:\s*\n  [\w'\"]", re.MULTILINE)
"""An index as `helm repo index` writes it: what has no line of its own there isn't in it."""


def _versions(chart: Coordinates, text: str, index: str) -> list[Any]:
    """The entries of one chart. Public indexes have tens of thousands of lines: only its own are read where they show."""
    own = re.search(rf"^  (['\"]?){re.escape(chart.name)}\1:\r?\n((?:  (?:-|  ).*\n?|\s*\n)+)", text, re.MULTILINE)
    if own is not None:
        found = read_one(f"entries:\n{own[2]}", index).value
        listed = found.get("entries") if isinstance(found, dict) else None
    elif _HELMS.search(text):
        listed = None
    else:
        whole = _json(chart, text.encode(), index) if text.lstrip().startswith("{") else read_one(text, index).value
        entries = whole.get("entries") if isinstance(whole, dict) else None
        listed = entries.get(chart.name) if isinstance(entries, dict) else None
    if not isinstance(listed, list):
        raise refused(chart, index, f"it has no chart {chart.name}")
    return listed


def _entry(chart: Coordinates, listed: list[Any], index: str) -> Mapping[str, Any]:
    for each in listed:
        if isinstance(each, dict) and str(each.get("version")) == chart.version:
            return each
    versions = [str(each.get("version")) for each in listed if isinstance(each, dict)][:8]
    raise refused(chart, index, f"it has no version {chart.version}; it begins with {', '.join(versions)}")


def _from_registry(chart: Coordinates, fetch: Fetch) -> Download:
    host, _, folder = chart.repository.removeprefix("oci://").rstrip("/").partition("/")
    # Docker's own name for its registry; tags can't hold a `+` (Helm's registry client, read)
    server = "registry-1.docker.io" if host == "docker.io" else host
    scheme = "http" if is_loopback(server) else "https"
    name = f"{folder}/{chart.name}" if folder else chart.name
    base = f"{scheme}://{server}/v2/{name}"
    manifest_url = f"{base}/manifests/{chart.version.replace('+', '_')}"
    wanted = Request(manifest_url, headers={"Accept": _MANIFEST})
    response = fetch(wanted)
    headers: dict[str, str] = {}
    if response.status == 401:
        headers = _authorized(chart, fetch, response.challenge, name, wanted.url)
        login = "" if headers else server
        response = _ok(chart, fetch, Request(wanted.url, login=login, headers={**wanted.headers, **headers}))
    elif response.status != 200:
        raise refused(chart, wanted.url, f"it answers {response.status}")
    else:
        login = ""
    layer = _layer(chart, response.body, wanted.url)
    digest = str(layer.get("digest"))
    blob = Request(f"{base}/blobs/{digest}", ARCHIVE_LIMIT, login=login, headers=headers)
    return Download(_ok(chart, fetch, blob).body, digest.removeprefix("sha256:"))


def _authorized(chart: Coordinates, fetch: Fetch, challenge: str, name: str, url: str) -> dict[str, str]:
    """The header that a registry asks for; none where it asks for the login itself."""
    kind, _, rest = challenge.partition(" ")
    if kind.lower() != "bearer":
        return {}
    parameters = dict(_PARAMETER.findall(rest))
    realm = parameters.get("realm", "")
    if not realm.startswith("https://") and not (is_loopback(host_of(realm)) and host_of(realm) == host_of(url)):
        raise refused(
            chart, url, f"it wants a login at {shown(realm) if realm else 'no address'}, which is not encrypted"
        )
    query = {key: parameters[key] for key in ("service",) if key in parameters}
    query["scope"] = parameters.get("scope", f"repository:{name}:pull")
    # The login is that of the registry, wherever its tokens come from.
    response = _ok(chart, fetch, Request(f"{realm}?{urlencode(query)}", login=host_of(url)))
    body = _json(chart, response.body, realm)
    token = body.get("token") or body.get("access_token")
    if not isinstance(token, str):
        raise refused(chart, realm, "it gives no token")
    return {"Authorization": f"Bearer {token}"}


def _layer(chart: Coordinates, manifest: bytes, url: str) -> Mapping[str, Any]:
    layers = _json(chart, manifest, url).get("layers")
    for layer in layers if isinstance(layers, list) else ():
        if isinstance(layer, dict) and layer.get("mediaType") == _CHART_LAYER:
            if re.fullmatch(r"sha256:[0-9a-f]{64}", str(layer.get("digest"))):
                return layer
            raise refused(chart, url, f"its digest is {layer.get('digest')}, and only sha256 is known")
    raise refused(chart, url, "it is no Helm chart")


def _json(chart: Coordinates, body: bytes, url: str) -> Mapping[str, Any]:
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise refused(chart, url, f"its answer is no JSON: {error}") from error
    if not isinstance(value, dict):
        raise refused(chart, url, "its answer is no JSON object")
    return value


def _ok(chart: Coordinates, fetch: Fetch, request: Request) -> Response:
    response = fetch(request)
    if response.status in {401, 403}:
        raise refused(chart, request.url, f"it answers {response.status}: no login, or the wrong one", _LOGIN)
    if response.status != 200:
        raise refused(chart, request.url, f"it answers {response.status}")
    return response


_LOGIN = "give its login as a variable: `export AIRFOIL_CHARTS_HOST=NAME:PASSWORD`, HOST as in `REGISTRY_EXAMPLE_COM`"


def is_loopback(host: str) -> bool:
    """Whether a host, with or without a port, is this machine: the one place that needs no encryption."""
    return re.fullmatch(r"(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?", host) is not None
