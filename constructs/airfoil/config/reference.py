"""The reference page of environment files, made from the schema itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from airfoil.config.fields import ANY_NAME, FieldFacts, Shape, all_fields, children
from airfoil.config.schema.section import Section
from airfoil.config.wording.flow import flow

_HEAD = """\
# Environment files

<!-- Made from constructs/airfoil/config/schema/ by scripts/generate_reference.py; edits here are lost. -->

One file `environments/NAME.yaml` describes one Airflow in one cluster. Its name, without `.yaml`, is the name of the
environment: lower-case letters, digits and dashes, 40 characters at most. The shortest file:

```yaml
# yaml-language-server: $schema=../schema/environment.schema.json
cluster:
  distribution: k3s
delivery:
  controller: flux
```

The first line lets editors complete and check what you write; `airfoil schema` prints that schema. Keys are written in
camelCase, and a key that isn't on this page is an error. Each key has its own line in the tables below; *required* ones
have no default.
"""

_KINDS = {
    "flag": "`true` or `false`",
    "section": "section",
    "text": "text",
    "number": "number",
    "scalar": "text, number, `true` or `false`",
    "any": "anything",
}


def text() -> str:
    """The page, as it is committed: the same bytes each time."""
    return "\n".join([_HEAD, *_sections()])


def _sections() -> Iterator[str]:
    yield _section("", "The whole file", "")
    shown: dict[type[Section], str] = {}
    for field in all_fields().values():
        model = field.shape.section
        if model is None or _is_in_a_repeated_section(shown, field.path):
            continue
        if model in shown:
            first = f"[`{_named(shown[model])}`]({_anchor(shown[model])})"
            yield f"## `{_named(field.path)}`\n\n{field.description} Its keys are those of {first}.\n"
            continue
        shown[model] = field.path
        yield _section(field.path, f"`{_named(field.path)}`", field.description)
    yield _kinds()


def _kinds() -> str:
    kinds = {}
    for field in all_fields().values():
        shape = field.shape.item or field.shape
        if shape.label:
            kinds[shape.label] = shape.words
    lines = [f"- {label}: {words}" for label, words in sorted(kinds.items())]
    return "\n".join(["## Kinds of text", "", *lines, ""])


def _is_in_a_repeated_section(shown: Mapping[type[Section], str], path: str) -> bool:
    """Whether a section above `path` has the keys of one that was described before."""
    parts = path.split(".")
    above = [".".join(parts[:length]) for length in range(1, len(parts))]
    models = ((each, all_fields()[each].shape.section) for each in above)
    return any(shown.get(model, each) != each for each, model in models if model is not None)


def _section(path: str, title: str, description: str) -> str:
    lines = [f"## {title}", ""]
    if description:
        lines += [description, ""]
    lines += ["| Key | Value | Default | What it says | Example |", "|---|---|---|---|---|"]
    lines += [_row(field) for field in children(path)]
    return "\n".join([*lines, ""])


def _row(field: FieldFacts) -> str:
    own, item = field.shape, field.shape.item
    key = f"`{field.key}`"
    if own.section is not None:
        key = f"[{key}]({_anchor(field.path)})"
    elif own.kind == "map" and item is not None and item.section is not None:
        key = f"[{key}]({_anchor(f'{field.path}.{ANY_NAME}')})"
    cells = [key, _value(field.shape), _default(field), field.description, f"`{field.key}: {flow(field.examples[0])}`"]
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _value(shape: Shape) -> str:
    if shape.kind == "list" and shape.item is not None:
        words = f"list of {_value(shape.item)}s"
    elif shape.kind == "map" and shape.item is not None:
        words = f"{_value(shape.item)}, by names of yours"
    elif shape.kind == "choice":
        words = " or ".join(f"`{flow(choice)}`" for choice in shape.choices)
    elif shape.label:
        words = f"[{shape.label}](#kinds-of-text)"
    elif shape.words:
        words = shape.words if shape.kind == "number" else f"text: {shape.words}"
    else:
        words = _KINDS[shape.kind]
    return f"{words}, or `null`" if shape.nullable else words


def _default(field: FieldFacts) -> str:
    if field.required:
        return "*required*"
    if field.shape.section is not None:
        return "its keys' own" if field.is_computed else "none"
    if field.default is None:
        return "see right" if "Default:" in field.description else "none"
    return f"`{flow(field.default)}`"


def _anchor(path: str) -> str:
    return "#" + _named(path).replace(".", "").lower()


def _named(path: str) -> str:
    """The path as people write it: `airflow.profiles.NAME.image`."""
    return path.replace(ANY_NAME, "NAME")


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
