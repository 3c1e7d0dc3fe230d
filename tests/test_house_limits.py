"""Small rooms, whole types, no swallowed errors; and who may write, print, read the clock or the environment."""

import ast
import re
from collections.abc import Iterator
from statistics import median

import pytest

from tests.sources import PACKAGE, ROOT, Source, sources

LONGEST_FILE, MEDIAN_FILE, LONGEST_FUNCTION = 400, 100, 70

# cli/secrets.py writes what kubeseal or sops encrypted into secrets/<environment>/, and nothing else; cli/fix.py the files
# that `check --fix` mends.
MAY_WRITE = ("dist/", "cache.py", "system.py", "cli/init.py")
MAY_PRINT = ("cli/",)
# node.py chooses the Node that jsii runs on; app.py obeys the cdk8s command line; helm/process.py hands its own environment
# on to the worker, with GOGC; cli is the door to the outside.
# cache.py asks where caches lie, build/tools.py for what changes the result of a build,
# report/styled.py whether a pipe is to have colours.
MAY_READ_ENVIRONMENT = (
    "node.py", "cache.py", "build/tools.py", "app.py", "helm/process.py", "report/styled.py", "cli/",
)  # fmt: skip
# helm/vendor.py bounds a download in time.
MAY_READ_CLOCK = ("cli/", "helm/vendor.py")

WRITERS = re.compile(
    r"(.+\.)?(write_text|write_bytes|touch|symlink_to|hardlink_to|unlink|rmdir|mkdir|chmod|copy_into|move_into)"
    r"|os\.(open|write|rename|renames|replace|remove|removedirs|makedirs|link|symlink|truncate|mkfifo|utime|chown)"
    r"|shutil\.(copy\w*|move|rmtree|chown|make_archive|unpack_archive)"
    r"|(tempfile\.)?(NamedTemporaryFile|TemporaryDirectory|TemporaryFile|mkdtemp|mkstemp)"
)
CLOCKS = re.compile(
    r"time\.\w*time\w*|time\.(monotonic|perf_counter)\w*|(datetime\.)?(datetime|date)\.(now|utcnow|today)"
)


def outside(*allowed: str) -> Iterator[Source]:
    return (source for source in sources() if not source.path.startswith(allowed))


def test_files_are_short() -> None:
    lengths = {source.path: source.text.count("\n") for source in sources()}
    assert {path: lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}
    assert median(lines for lines in lengths.values() if lines) <= MEDIAN_FILE


def test_functions_are_short() -> None:
    long = {
        f"{source.path}:{function.lineno} {function.name}": length
        for source in sources()
        for function in source.functions()
        if (length := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    }
    assert long == {}


def test_every_function_says_what_it_returns() -> None:
    silent = [
        f"{source.path}:{function.lineno} {function.name}"
        for source in sources()
        for function in source.functions()
        if function.returns is None
    ]
    assert silent == []


def test_an_ignored_type_error_is_named() -> None:
    bare = re.compile(r"#\s*type:\s*ignore(?!\[)|#\s*noqa(?!:)")
    paths = [path for folder in ("constructs/airfoil", "scripts", "tests") for path in (ROOT / folder).rglob("*.py")]
    named = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in sorted(paths)}
    assert [path for path, text in named.items() if bare.search(text) and not path.endswith("house_limits.py")] == []


def swallowed(source: Source) -> list[str]:
    """Handlers that do nothing, and broad ones that neither raise again nor say what they caught."""
    lines = []
    for node in ast.walk(source.tree):
        if not isinstance(node, ast.ExceptHandler):
            continue
        kind = ast.unparse(node.type) if node.type else ""
        idle = all(isinstance(item, (ast.Pass, ast.Continue)) or is_prose(item) for item in node.body)
        told = any(isinstance(item, ast.Name) and item.id == node.name for item in ast.walk(node))
        raised = any(isinstance(item, ast.Raise) for item in ast.walk(node))
        broad = kind in {"", "Exception", "BaseException"}
        if idle or (broad and not told and not raised):
            lines.append(f"{source.path}:{node.lineno} except {kind}")
    return lines


def is_prose(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def test_no_exception_is_swallowed() -> None:
    assert [line for source in sources() for line in swallowed(source)] == []


def test_folders_are_named_after_a_purpose() -> None:
    vague = {"utils", "util", "common", "helpers", "helper", "misc", "shared", "lib", "base_classes"}
    assert [path for path in PACKAGE.rglob("*") if path.stem in vague] == []


def opened_for_writing(source: Source) -> Iterator[str]:
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in {"open", "fdopen"}:
            texts = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg == "mode")]
            modes = [text.value for text in texts if isinstance(text, ast.Constant) and isinstance(text.value, str)]
            if any(re.fullmatch(r"[rwaxbt+]*[wax+][rwaxbt+]*", mode) for mode in modes):
                yield f"{source.path}:{node.lineno} opens a file for writing"


def called(source: Source, pattern: re.Pattern[str]) -> Iterator[str]:
    return (f"{source.path}:{line} calls {name}" for line, name in source.calls() if pattern.fullmatch(name))


def test_only_promotion_init_the_cache_and_one_function_write_files() -> None:
    lines = [line for source in outside(*MAY_WRITE) for line in called(source, WRITERS)]
    lines += [line for source in outside(*MAY_WRITE) for line in opened_for_writing(source)]
    assert lines == []


def test_only_the_command_line_prints() -> None:
    printers = re.compile(r"print|sys\.(stdout|stderr)\.(buffer\.)?write\w*|click\.\w*echo")
    assert [line for source in outside(*MAY_PRINT) for line in called(source, printers)] == []


def test_nobody_reads_the_clock_in_passing() -> None:
    assert [line for source in outside(*MAY_READ_CLOCK) for line in called(source, CLOCKS)] == []


def test_nobody_reads_the_environment_in_passing() -> None:
    reads = [
        f"{source.path}:{node.lineno}"
        for source in outside(*MAY_READ_ENVIRONMENT)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "os.getenv", "os.environb"}
    ]
    assert reads == []


@pytest.mark.parametrize(
    "text",
    [
        "path.write_text('x')",
        "os.rename(a, b)",
        "shutil.rmtree(a)",
        "open(p, 'w')",
        "p.open(mode='r+')",
        "open(p, 'xb')",
    ],
)
def test_the_search_for_writers_finds(text: str) -> None:
    source = Source("x.py", text, ast.parse(text))
    assert [*called(source, WRITERS), *opened_for_writing(source)]


def test_the_search_for_writers_lets_readers_pass() -> None:
    text = "open(p)\nopen(p, 'rb')\np.read_text(encoding='utf-8')\n'a'.replace('b', 'c')\nxs.remove(x)"
    source = Source("x.py", text, ast.parse(text))
    assert [*called(source, WRITERS), *opened_for_writing(source)] == []


def test_the_search_for_swallowed_exceptions_finds_idle_and_broad_ones() -> None:
    text = "try: f()\nexcept KeyError: pass\ntry: f()\nexcept Exception: g()\ntry: f()\nexcept KeyError: g()"
    assert swallowed(Source("x.py", text, ast.parse(text))) == ["x.py:2 except KeyError", "x.py:4 except Exception"]
