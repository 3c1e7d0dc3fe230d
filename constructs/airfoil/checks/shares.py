"""Work on many things at once: a share for each processor, done by a copy of this process."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

Item = TypeVar("Item")
Result = TypeVar("Result")

_MOST: Final = 8
"""More copies than this cost more memory than they gain time."""


def in_shares(
    items: Sequence[Item],
    work: Callable[[Sequence[Item]], list[Result]],
    *,
    pack: Callable[[list[Result]], Any] = lambda results: results,
    unpack: Callable[[Any, Sequence[Item]], list[Result]] = lambda packed, _: packed,
    processes: int | None = None,
) -> list[Result]:
    """What ``work`` makes of all items, in their order: the same as ``work(items)``, whatever the number of processes.

    A copy inherits everything, so that only its results travel, as `pickle` writes what ``pack`` makes of them. The share
    of a copy that fails is done here.

    Args:
        items: as many that a copy (some 10 ms) is worth it.
        work: makes one result of each item; it must depend on nothing else that changes.
        pack: what to send of a copy's results.
        unpack: makes results of what was sent for these items.
        processes: how many, this one included; one for each processor by default, and one alone where a process can't be
            copied safely: on other systems than Linux, and while threads run.
    """
    count = _available() if processes is None else processes
    shares = list(_split(items, count))
    copies = [_copy(work, pack, share) for share in shares[1:]]
    results = work(shares[0])
    for share, (process, receiver) in zip(shares[1:], copies, strict=True):
        sent = _received(process, receiver)
        results += work(share) if sent is None else unpack(sent[0], share)
    return results


def _available() -> int:
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST)


def _split(items: Sequence[Item], count: int) -> Iterator[Sequence[Item]]:
    length = -(-len(items) // max(count, 1))
    yield items[:length]
    for start in range(length, len(items), max(length, 1)):
        yield items[start : start + length]


def _copy(
    work: Callable[[Sequence[Item]], list[Result]], pack: Callable[[list[Result]], Any], share: Sequence[Item]
) -> tuple[int, Connection]:
    """Starts a copy; gives its process and the end of the pipe that its results come through."""
    import pickle
    from multiprocessing import Pipe  # 10 ms, for big trees alone

    receiver, sender = Pipe(duplex=False)
    process = os.fork()
    if process:
        sender.close()
        return process, receiver
    code = 1
    try:
        receiver.close()
        sender.send_bytes(pickle.dumps((pack(work(share)),), pickle.HIGHEST_PROTOCOL))
        code = 0
    finally:
        os._exit(code)  # nothing of the original's own end: no buffers written twice, no temporary folders removed


def _received(process: int, receiver: Connection) -> tuple[Any] | None:
    import pickle

    with receiver:
        try:
            data = receiver.recv_bytes()
        except EOFError:
            data = b""
    _, status = os.waitpid(process, 0)
    if status or not data:
        return None
    sent: tuple[Any] = pickle.loads(data)  # noqa: S301 - written by a copy of this process
    return sent
