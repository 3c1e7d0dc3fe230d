"""Benchmarks: what is measured is printed as ratios, side by side in one run. `make bench` runs all of them.

They are no tests: nothing here passes or fails. Each suite is a module with a function `run(options) -> list[Table]`.
"""
