"""Values that can't stand where they stand: of another kind, out of what is allowed, or none at all."""

from __future__ import annotations

from airfoil.config.fields import FieldFacts, Shape, children, field_at
from airfoil.config.places import Places, dotted
from airfoil.config.tree import Keys
from airfoil.config.wording.flow import flow
from airfoil.config.wording.repair import repaired
from airfoil.config.wording.rewriting import is_of, rewritten
from airfoil.config.wording.shown import shown
from airfoil.config.wording.suggest import listed, nearest
from airfoil.errors import Fault
from airfoil.goyaml.scalars import resolve

_NAMES_OF_SECRETS = frozenset({"secret", "sshSecret", "credentialsSecret", "secretName", "pullSecrets"})

_WHOLE = {
    "flag": "`true` or `false`",
    "number": "a whole number",
    "text": "a text",
    "list": "a list",
    "section": "a section with keys of its own",
    "map": "a section with names of yours as its keys",
    "scalar": "a text, a number, `true` or `false`",
}


def missing(keys: Keys, field: FieldFacts, places: Places) -> Fault:
    """The fault of a required key that isn't there."""
    section = dotted(keys[:-1])
    where = f" under `{section}`" if section else ""
    lines = [f"add `{field.key}: {flow(field.examples[0])}`{where}"]
    if field.shape.choices:
        lines.append(f"allowed: {_choices(field.shape)}")
    return Fault("missing-key", "is missing", places.key(keys), dotted(keys), "\n".join(lines))


def wrong_name(keys: Keys, places: Places) -> Fault:
    """The fault of a name in a map that the schema refuses."""
    field = field_at(keys[:-1])
    entry = field.shape.entry if field is not None else None
    what = f"has a name that can't be used: it must be {entry.words}" if entry else "has a name that can't be used"
    meant = repaired(str(keys[-1]), entry) if entry else None
    lines = [f"did you mean {shown(meant)}?"] if meant else []
    if field is not None and not lines:
        lines = [f"e.g. `{_example(field)}`"]
    return Fault("bad-name", what, places.key(keys), dotted(keys), "\n".join(lines))


def wrong_value(keys: Keys, value: object, field: FieldFacts, places: Places) -> Fault:
    """The fault of a value that the schema refuses."""
    shape = field.shape
    if isinstance(keys[-1], int) and shape.item is not None:
        shape = shape.item
    if value is None:
        return _nothing(keys, field, places)
    is_text = shape.kind == "text" and isinstance(value, str)
    if shape.kind == "choice" and not isinstance(value, dict | list):
        in_quotes = isinstance(value, str) and value in map(flow, shape.choices)
        what = f"is {(_value if in_quotes else _plainly)(value, keys)}, which isn't one of the values it can have"
        code, lines = "wrong-choice", _choice_lines(value, shape)
    elif is_text or is_of(shape.kind, value):
        code, what, lines = _badly_formed(keys, value, shape, field)
    else:
        code, what, lines = _of_another_kind(keys, value, shape, field, places)
    return Fault(code, what, places.at(keys), dotted(keys), "\n".join(lines))


def _nothing(keys: Keys, field: FieldFacts, places: Places) -> Fault:
    item = isinstance(keys[-1], int)
    lines = []
    if field.shape.kind == "section" and not item:
        names = listed(child.key for child in children(field.path)[:6])
        lines.append(f"write its keys below it, indented further than `{field.key}:`: {names}")
    else:
        lines.append(f"write a value: `{_example(field)}`")
    if item:
        lines.append("or remove the item")
    elif not field.required:
        lines.append(_without(field))
    what = "is null, which it can't be" if not places.is_blank(keys) else "has no value"
    return Fault("no-value", what, places.at(keys), dotted(keys), "\n".join(lines))


def _without(field: FieldFacts) -> str:
    if field.shape.kind == "section" and not field.shape.nullable:
        return "or remove the line"
    if field.default is not None:
        return f"or remove the line for the default, `{flow(field.default)}`"
    if field.path == "routing.tls":
        return "or remove the line for Traefik's default certificate, or write `tls: null` for no TLS at all"
    return "or remove the line for the default"


def _choice_lines(value: object, shape: Shape) -> list[str]:
    by_text = {flow(choice): choice for choice in shape.choices}
    meant = nearest(value, by_text) if isinstance(value, str) else None
    lines = [f"allowed: {_choices(shape)}"]
    if meant is None:
        return lines
    return ["write it without quotes" if meant == value else f"did you mean `{meant}`?", *lines]


def _badly_formed(keys: Keys, value: object, shape: Shape, field: FieldFacts) -> tuple[str, str, list[str]]:
    if isinstance(value, list):
        return "bad-format", "is an empty list, and needs an item", [f"e.g. `{_example(field)}`", _without(field)]
    if not isinstance(value, str):
        return "out-of-range", f"is {value}; it must be {shape.words}", [f"e.g. `{_example(field)}`"]
    what = f"is {_plainly(value, keys)}; it must be {shape.words}"
    if shape.longest and len(value) > shape.longest:
        most = f"{shape.longest} characters at most"
        what = f"has {len(value)} characters; it must be {shape.words}{'' if most in shape.words else f', {most}'}"
    if _is_secret(keys):
        return "bad-format", what, ["write the name of a Secret; its values never stand in this file", _eg(field)]
    meant = repaired(value, shape)
    lines = [f"did you mean {shown(meant)}?" if meant else _eg(field)]
    return "bad-format", what, [*lines, shape.hint] if shape.hint else lines


def _of_another_kind(
    keys: Keys, value: object, shape: Shape, field: FieldFacts, places: Places
) -> tuple[str, str, list[str]]:
    token = places.token(keys)
    token = token if resolve(token) == value else ""
    wanted = _WHOLE.get(shape.kind, f"one of {_choices(shape)}")
    what = f"is {_value(value, keys, token)}; it must be {wanted}"
    better = None if _is_secret(keys) else rewritten(value, shape, token)
    if better is not None:
        how, written = better
        return "wrong-type", what, [f"{how}: `{'' if isinstance(keys[-1], int) else f'{field.key}: '}{written}`"]
    lines = [f"e.g. `{_example(field)}`"]
    if shape.kind == "section":
        lines.append(f"keys of {field.path}: {listed(child.key for child in children(field.path))}")
    elif shape.words and shape.kind == "text":
        what = f"{what}: {shape.words}"
    return "wrong-type", what, lines


def _plainly(value: object, keys: Keys) -> str:
    """The value, where a text is what was asked for and needn't be called one."""
    return shown(value) if isinstance(value, str) and value and not _is_secret(keys) else _value(value, keys)


def _value(value: object, keys: Keys, token: str = "") -> str:
    """The value in words; nothing of it is shown where a password may stand by mistake."""
    if isinstance(value, dict):
        return "a section" if value else "an empty section"
    if isinstance(value, list):
        return "a list"
    if _is_secret(keys):
        return "something else than the name of a Secret"
    if isinstance(value, bool | int | float):
        written = flow(value)
        kind = f"`{written}`" if isinstance(value, bool) else f"the number {written}"
        return f"`{token}`, which YAML reads as {kind}" if token not in {"", written} else kind
    return f"the text {shown(value)}" if value else "an empty text"


def _is_secret(keys: Keys) -> bool:
    names = [key for key in keys if isinstance(key, str)]
    return names[0] == "secrets" or names[-1] in _NAMES_OF_SECRETS


def _choices(shape: Shape) -> str:
    return ", ".join(f"`{flow(choice)}`" for choice in shape.choices)


def _example(field: FieldFacts) -> str:
    return f"{field.key}: {flow(field.examples[0])}"


def _eg(field: FieldFacts) -> str:
    return f"e.g. `{_example(field)}`"
