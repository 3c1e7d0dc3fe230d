"""Environment files by their names: which there are, and what names they give."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from airfoil.config.reading import reason
from airfoil.config.wording.shown import shown
from airfoil.config.wording.suggest import did_you_mean, listed
from airfoil.errors import Fault, Place, UserError

_ENDING = ".yaml"


def name_of(path: Path) -> tuple[str, list[Fault]]:
    """The name that a file gives its environment, or one to go on with, and what is wrong with the file's name."""
    # Here: the schema of environments, 0.2 s of pydantic, isn't needed by who only lists files and hands them out.
    from airfoil.config.fields import name_shape
    from airfoil.config.wording.repair import fits, repaired

    faults = [_wrong_ending(path)] if path.suffix != _ENDING and not path.is_dir() else []
    shape = name_shape()
    if fits(path.stem, shape):
        return path.stem, faults
    meant = repaired(path.stem, shape) or "home"
    faults.append(
        Fault(
            "bad-name",
            f"the file's name gives the environment the name {shown(path.stem)}; that must be {shape.words}",
            Place(path.as_posix()),
            help=f"rename the file, e.g. to `{meant}{_ENDING}`",
        )
    )
    return meant, faults


def environment_files(folder: Path, names: Collection[str]) -> tuple[list[Path], list[Fault]]:
    """The environment files of a folder, sorted, and what is wrong with their names.

    Raises:
        UserError: if the folder can't be read.
    """
    place = Place(folder.as_posix())
    try:
        entries = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except (OSError, ValueError) as error:
        help = "environment files lie in `environments/`; `airfoil init` makes one"
        raise UserError(Fault("no-folder", f"this folder {reason(error)}", place, help=help)) from None
    files = [path for path in entries if path.suffix == _ENDING]
    faults = _same_names(files)
    if not names:
        faults += [_wrong_ending(path) for path in entries if path.suffix != _ENDING and _is_nearly(path)]
        if not files and not faults:
            what = "this folder holds no environment file, `NAME.yaml`"
            faults.append(Fault("no-environments", what, place, help="`airfoil init` writes one"))
        return files, faults
    by_name = {path.stem: path for path in files}
    for name in sorted(set(names) - set(by_name)):
        help = f"{did_you_mean(name, by_name)}environments: {listed(by_name) or 'none'}"
        faults.append(Fault("unknown-environment", f"there is no environment {shown(name)}", place, help=help))
    return [path for path in files if path.stem in names], faults


def check_names(folder: Path, names: Collection[str]) -> None:
    """Raises ``UserError`` if a folder has no environment of one of these names; reads none of them."""
    faults = [fault for fault in environment_files(folder, names)[1] if fault.code == "unknown-environment"]
    if faults:
        raise UserError(*faults)


def _same_names(files: Iterable[Path]) -> list[Fault]:
    """Names that differ by case only are one folder on macOS and Windows."""
    first: dict[str, Path] = {}
    faults = []
    for path in files:
        other = first.setdefault(path.stem.lower(), path)
        if other is not path:
            what = f"this is the name of {other.as_posix()} in other letters: `dist/` would have one folder for both"
            faults.append(Fault("same-name", what, Place(path.as_posix()), help="rename one of the two"))
    return faults


def _wrong_ending(path: Path) -> Fault:
    help = (
        f"rename it to `{path.stem}{_ENDING}`" if _is_nearly(path) else "give a path such as `environments/home.yaml`"
    )
    return Fault(
        "wrong-ending", f"the name of an environment file ends with `{_ENDING}`", Place(path.as_posix()), help=help
    )


def _is_nearly(path: Path) -> bool:
    return path.suffix.lower() in {".yml", _ENDING}
