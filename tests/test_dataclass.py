"""Our `dataclass` makes what the standard library's makes: the same class bodies go through both."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import field
from typing import Any

import pytest

from airfoil.dataclass import dataclass

Decorator = Callable[..., Callable[[type[Any]], type[Any]]]
BOTH: list[Any] = [pytest.param(dataclasses.dataclass, id="standard"), pytest.param(dataclass, id="ours")]


def volume(decorator: Decorator, **arguments: bool) -> Any:
    class Volume:
        """A class with all that fields can be."""

        name: str
        size: int = 1
        labels: list[str] = field(default_factory=list, hash=False)
        secret: str = field(default="", repr=False, compare=False)
        _seen: dict[str, int] = field(default_factory=dict, init=False, repr=False, compare=False)

        @property
        def shown(self) -> str:
            return f"{self.name}: {self.size}"

    return decorator(**arguments)(Volume)


@dataclass(frozen=True, slots=True)
class Point:
    """One that `pickle` finds by its name."""

    x: int
    y: int = 0


@pytest.mark.parametrize("decorator", BOTH)
@pytest.mark.parametrize("slots", [True, False])
class TestBoth:
    def test_fields_are_given_by_place_or_name_or_left_to_their_default(
        self, decorator: Decorator, slots: bool
    ) -> None:
        made = volume(decorator, frozen=True, slots=slots)
        one, other = made("a", 2, secret="s"), made(name="b")
        assert (one.name, one.size, one.labels, one.secret, one._seen, one.shown) == ("a", 2, [], "s", {}, "a: 2")
        assert other.size == 1
        assert one.labels is not other.labels
        assert made.__match_args__ == ("name", "size", "labels", "secret")
        assert made.__doc__ == "A class with all that fields can be."
        for wrong in ({}, {"name": "a", "_seen": {}}, {"name": "a", "other": 1}):
            with pytest.raises(TypeError, match="argument"):
                made(**wrong)

    def test_slots_hold_the_fields_alone(self, decorator: Decorator, slots: bool) -> None:
        assert hasattr(volume(decorator, frozen=True, slots=slots)("a"), "__dict__") is not slots

    def test_what_is_equal_and_how_it_is_shown(self, decorator: Decorator, slots: bool) -> None:
        made = volume(decorator, frozen=True, slots=slots)
        one = made("a", secret="s")
        assert one == made("a", secret="t")
        assert hash(one) == hash(made("a", labels=["x"]))
        assert one != made("a", labels=["x"])
        assert one != made("b")
        assert one != ("a", 1, [])
        assert repr(one).endswith("Volume(name='a', size=1, labels=[])")

    def test_no_equality_leaves_identity(self, decorator: Decorator, slots: bool) -> None:
        made = volume(decorator, frozen=True, slots=slots, eq=False)
        one = made("a")
        assert one != made("a")
        assert {one} == {one}

    def test_frozen_refuses_changes(self, decorator: Decorator, slots: bool) -> None:
        one = volume(decorator, frozen=True, slots=slots)("a")
        with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'name'"):
            one.name = "b"
        with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'name'"):
            del one.name
        assert one.name == "a"

    def test_what_is_not_frozen_changes_and_has_no_hash(self, decorator: Decorator, slots: bool) -> None:
        one = volume(decorator, slots=slots)("a")
        one.name = "b"
        assert one.shown == "b: 1"
        with pytest.raises(TypeError, match="unhashable"):
            hash(one)

    def test_order_is_that_of_the_fields(self, decorator: Decorator, slots: bool) -> None:
        made = volume(decorator, frozen=True, slots=slots, order=True)
        small, big = made("a", 1), made("a", 2)
        assert small < big
        assert big > small
        assert small <= made("a", 1) >= small
        assert sorted([big, small]) == [small, big]
        with pytest.raises(TypeError, match="not supported"):
            _ = small < 3

    def test_the_library_s_functions_know_it(self, decorator: Decorator, slots: bool) -> None:
        made = volume(decorator, frozen=True, slots=slots)
        one = made("a", labels=["x"], secret="s")
        assert [each.name for each in dataclasses.fields(made)] == ["name", "size", "labels", "secret", "_seen"]
        assert [each.type for each in dataclasses.fields(one)][:2] == ["str", "int"]
        assert dataclasses.replace(one, size=3) == made("a", 3, ["x"])
        assert dataclasses.asdict(one)["labels"] == ["x"]
        with pytest.raises(ValueError, match="_seen"):
            dataclasses.replace(one, _seen={})

    def test_copies_are_equal(self, decorator: Decorator, slots: bool) -> None:
        one = volume(decorator, frozen=True, slots=slots)("a", 2, ["x"])
        assert copy.copy(one) == one
        deep = copy.deepcopy(one)
        assert deep == one
        assert deep.labels is not one.labels

    def test_methods_of_the_class_itself_stay(self, decorator: Decorator, slots: bool) -> None:
        class Own:  # noqa: PLW1641
            x: int

            def __post_init__(self) -> None:
                if self.x < 0:
                    raise ValueError("negative")

            def __repr__(self) -> str:
                return "own"

            def __eq__(self, other: object) -> bool:
                return True

        made = decorator(frozen=True, slots=slots)(Own)
        assert repr(made(1)) == "own"
        assert made(1) == made(2)
        with pytest.raises(ValueError, match="negative"):
            made(-1)

    def test_a_class_takes_over_the_fields_of_its_base(self, decorator: Decorator, slots: bool) -> None:
        class Base:
            x: int
            y: int = 2

        base = decorator(frozen=True, slots=slots)(Base)

        class Derived(base):  # type: ignore[valid-type,misc]
            z: int = 3

        class Same(base):  # type: ignore[valid-type,misc]
            def sum(self) -> int:
                return int(self.x + self.y)

        one = decorator(frozen=True, slots=slots)(Derived)(1)
        assert (one.x, one.y, one.z) == (1, 2, 3)
        assert decorator(frozen=True, slots=slots)(Same)(1).sum() == 3
        assert one != base(1, 2)

    def test_a_class_may_have_no_fields(self, decorator: Decorator, slots: bool) -> None:
        class Nothing:
            pass

        made = decorator(frozen=True, slots=slots)(Nothing)
        assert made() == made()
        assert hash(made()) == hash(())


def test_what_travels_between_processes_arrives() -> None:
    assert pickle.loads(pickle.dumps(Point(1, 2))) == Point(1, 2)
