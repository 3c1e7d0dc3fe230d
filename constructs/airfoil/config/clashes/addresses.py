"""Addresses of Git and chart repositories."""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.config.wording.shown import shown
from airfoil.errors import Fault

_WEB = re.compile(r"https?://(?P<login>[^/@]*@)?[^/@\s]+/[^\s]+", re.IGNORECASE)
_SSH = re.compile(r"ssh://([^/@:]+@)?[^/@\s]+/[^\s]+", re.IGNORECASE)
_SCP = re.compile(r"[\w.+-]+@[\w.-]+:(?!//)[^\s]+", re.ASCII)
_CHARTS = re.compile(r"(https?|oci)://[^/@\s]+(/\S*)?")


def is_chart_repository(address: str) -> bool:
    """Whether charts can be fetched from there. An address with a login in it is none: it would stand in Git."""
    return _CHARTS.fullmatch(address) is not None


def is_web(address: str) -> bool:
    return _WEB.fullmatch(address) is not None


def is_ssh(address: str) -> bool:
    return _SSH.fullmatch(address) is not None or _SCP.fullmatch(address) is not None


def address_fault(path: str, address: str, secret: str) -> Iterator[Fault]:
    """What is wrong with the address of a Git repository at `path`; `secret` says where its login belongs."""
    web = _WEB.fullmatch(address)
    if web is not None and web["login"]:
        yield Fault(
            "login-in-address",
            "holds a user name or password, which would stand in Git for all to read",
            path=path,
            help=f"write `{address.replace(web['login'], '', 1)}`, put the login into {secret}, and "
            "withdraw the one that stood here",
        )
    elif not is_web(address) and not is_ssh(address):
        yield Fault(
            "not-an-address",
            f"is {shown(address)}, which is no address of a Git repository",
            path=path,
            help="write it like `https://HOST/OWNER/NAME.git` or `git@HOST:OWNER/NAME.git`",
        )
