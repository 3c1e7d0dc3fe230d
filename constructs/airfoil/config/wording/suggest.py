"""Did you mean …?"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that `word` was probably meant to be, or None. Case, dashes and underscores don't count."""
    by_fold: dict[str, str] = {}
    for each in known:
        by_fold.setdefault(_fold(each), each)
    folded = _fold(word)[:200]
    matches = get_close_matches(folded, by_fold, n=1, cutoff=0.6)
    return by_fold[matches[0]] if matches else None


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean …? ` with a blank at its end, or nothing."""
    found = nearest(word, known)
    return f"did you mean `{found}`? " if found is not None and found != word else ""


def listed(words: Iterable[str]) -> str:
    """Words in backticks, with commas between them; a long list is cut."""
    every = list(words)
    shown = ", ".join(f"`{word}`" for word in every[:12])
    return f"{shown} and {len(every) - 12} more" if len(every) > 12 else shown


def _fold(word: str) -> str:
    return word.replace("_", "").replace("-", "").replace(" ", "").lower()
