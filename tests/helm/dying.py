"""A worker that dies at its first request, as Go does when it panics."""

import os
import sys

if __name__ == "__main__":
    sys.stdin.buffer.readline()
    sys.stderr.write("panic: runtime error: index out of range\n" + "goroutine 1 [running]:\n" * 30)
    sys.stderr.flush()
    os._exit(2)
