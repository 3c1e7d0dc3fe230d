"""What the chart itself warns of.

## What

Renders NOTES.txt of each chart that is at hand, with the tree's own values, and tells the warnings in it.

## Why

Helm prints these notes after an installation by hand. Flux, Argo CD and k3s throw them away: nobody reads that a value is deprecated, or that logs will be lost.

## Example

```yaml
dags:
  gitSync:
    enabled: true
    sshKeySecret: airflow-git # NOTES.txt: You should set dags.gitSync.knownHosts
```

## Use instead

```yaml
dags:
  gitSync:
    enabled: true
    sshKeySecret: airflow-git
    knownHosts: github.com ssh-ed25519 …
```
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from airfoil.checks.finding import Finding, Severity
from airfoil.checks.rule import Evidence, Rule
from airfoil.checks.tree import Tree

_BEGINS = re.compile(r"^[\s#*]*(?:(?:DEPRECATION )?WARNING)\b[\s:!#*]*(.*?)[\s#*]*$", re.IGNORECASE)
_FRAME = re.compile(r"^[\s#*]+|[\s#*]+$")


def check(tree: Tree) -> Iterator[Finding]:
    """Warnings in the notes of the tree's releases."""
    for release in tree.releases:
        for warning in dict.fromkeys(warnings_in(release.notes)):
            yield from RULE.in_values(release, what=warning, sees="nothing: only `helm install` by hand shows it")


def warnings_in(notes: str) -> Iterator[str]:
    """Each paragraph that begins with `WARNING` or `DEPRECATION WARNING`, on one line, without its frame."""
    lines = notes.splitlines()
    for index, line in enumerate(lines):
        begins = _BEGINS.match(line)
        if begins is None:
            continue
        words = [begins[1]] if begins[1] else []
        for following in lines[index + 1 :]:
            text = _FRAME.sub("", following)
            if _BEGINS.match(following) or (not text and words):
                break
            words += [text] if text else []
        if words:
            yield " ".join(words)


RULE = Rule(
    id="VA004",
    name="chart-notes-unseen",
    summary="what the chart itself warns of",
    severity={"*": Severity.INFO},
    evidence=(
        Evidence("NOTES.txt of the Airflow charts 1.10 to 1.22, rendered", "run"),
        Evidence("Flux, Argo CD and klipper-helm don't show notes", "read"),
    ),
    fix="do what the chart asks for",
    check=check,
    about=("release",),
)
