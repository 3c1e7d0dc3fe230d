"""No input, however broken, gives anything but an environment or a UserError that can be printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from airfoil.config.fields import FieldFacts, all_fields
from airfoil.config.load import Loaded, load
from airfoil.errors import UserError
from airfoil.project import CLASHES
from tests.config.samples import INVALID, VALID, tree_of, written

TEXTS = [path.read_bytes().decode("utf-8", "replace") for path in [*VALID, *INVALID]]
TREES = [tree_of(path) for path in VALID]
FIELDS = list(all_fields().values())

quick = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

scalars = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=30),
    st.dates(),
    st.sampled_from(
        [
            "",
            " ",
            "/",
            "..",
            "-",
            "0",
            "1e3",
            "on",
            "~",
            "\u2028",
            "\x85",
            "a" * 300,
            "\u0661.\u0662.\u0663",
            "ß",
            "x:y@z",
        ]
    ),
    st.sampled_from([example for field in FIELDS for example in field.examples if isinstance(example, str)]),
)
keys = st.one_of(st.sampled_from([field.key for field in FIELDS]), st.text(max_size=12), st.integers(), st.none())
values = st.recursive(
    scalars,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(keys, inner, max_size=4)),
    max_leaves=12,
)


@pytest.fixture(scope="module")
def check(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str | bytes], None]:
    folder = tmp_path_factory.mktemp("environments")

    def loads_or_says_why(text: str | bytes) -> None:
        path = written(folder, text)
        try:
            loaded = load(path, CLASHES)
        except UserError as error:
            sayable(error, path)
        else:
            assert isinstance(loaded, Loaded)

    return loads_or_says_why


def sayable(error: UserError, path: Path) -> None:
    assert str(error).encode()
    lines = path.read_bytes().count(b"\n") + 1
    for fault in error.faults:
        assert fault.what.strip()
        assert fault.code == fault.code.lower()
        assert fault.where is not None
        assert fault.where.file == path.as_posix()
        # YAML has more line breaks than \n
        assert 0 <= fault.where.line <= max(lines, len(path.read_bytes().decode("utf-8", "replace").splitlines()) + 1)


@quick
@given(st.binary(max_size=200))
def test_bytes(check: Callable[[bytes], None], data: bytes) -> None:
    check(data)


@quick
@given(st.text(alphabet=st.one_of(st.sampled_from(":-#[]{}!&*'\"|>%@`,?\n\t \\~<"), st.characters()), max_size=80))
def test_text(check: Callable[[str], None], text: str) -> None:
    check(text)


@quick
@given(values)
def test_any_tree(check: Callable[[str], None], tree: Any) -> None:
    check(dumped(tree))


@quick
@given(st.sampled_from(TREES), st.lists(st.tuples(st.sampled_from(FIELDS), values), min_size=1, max_size=5))
def test_right_files_with_some_values_exchanged(
    check: Callable[[str], None], tree: dict[str, Any], changes: list[tuple[FieldFacts, Any]]
) -> None:
    for field, value in changes:
        tree = with_value(tree, field.path.split("."), value)
    check(dumped(tree))


@quick
@given(st.sampled_from(TREES), st.lists(st.sampled_from(FIELDS), min_size=1, max_size=8), st.data())
def test_right_values_in_wrong_company(
    check: Callable[[str], None], tree: dict[str, Any], fields: list[FieldFacts], data: st.DataObject
) -> None:
    for field in fields:
        value = data.draw(st.sampled_from([*field.shape.choices, *field.examples, None]))
        tree = with_value(tree, field.path.split("."), value)
    check(dumped(tree))


@quick
@given(st.sampled_from(TEXTS), st.data())
def test_files_with_some_characters_exchanged(check: Callable[[str], None], text: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = (
            text[:start] + data.draw(st.one_of(st.just(""), st.text(max_size=6), st.sampled_from(TEXTS))) + text[end:]
        )
    check(text)


@quick
@given(st.text(min_size=1, max_size=40).filter(lambda name: "/" not in name and "\0" not in name))
def test_names_of_files(tmp_path: Path, name: str) -> None:
    with pytest.raises(UserError) as caught:
        load(tmp_path / f"{name}.yaml", CLASHES)
    assert {fault.code for fault in caught.value.faults} <= {"bad-name", "unreadable", "wrong-ending"}


def dumped(tree: Any) -> str:
    return yaml.dump(tree, allow_unicode=True, sort_keys=False)


def with_value(tree: Any, path: list[str], value: Any) -> Any:
    if not path:
        return value
    own = tree if isinstance(tree, dict) else {}
    return {**own, path[0]: with_value(own.get(path[0]), path[1:], value)}


SECRET = st.text(alphabet="ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+=_!", min_size=11, max_size=60).map("A{}".format)
SECRETS = [field.path for field in FIELDS if field.path.startswith("secrets.")] + [
    "storage.dags.gitSync.sshSecret",
    "storage.dags.gitSync.credentialsSecret",
    "routing.tls.secretName",
]


@quick
@given(SECRET, st.sampled_from(SECRETS), st.booleans())
def test_what_was_put_where_the_name_of_a_secret_belongs_is_never_shown(
    tmp_path: Path, secret: str, path: str, in_a_list: bool
) -> None:
    tree = with_value(TREES[0], path.split("."), [secret] if in_a_list else secret)
    with pytest.raises(UserError) as caught:
        load(written(tmp_path, dumped(tree)), CLASHES)
    assert secret not in str(caught.value)


@pytest.mark.parametrize("scheme", ["https", "ssh", "ftp"])
@pytest.mark.parametrize("path", ["storage.dags.gitSync.repository", "delivery.repository.url", "routing.host"])
def test_a_password_in_an_address_is_never_shown(tmp_path: Path, scheme: str, path: str) -> None:
    tree = with_value(TREES[0], path.split("."), f"{scheme}://bot:hunter2@git.example.org/example/dags.git")
    with pytest.raises(UserError) as caught:
        load(written(tmp_path, dumped(tree)), CLASHES)
    assert "hunter2" not in str(caught.value)
