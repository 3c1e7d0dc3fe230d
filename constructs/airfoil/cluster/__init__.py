"""Models of what a cluster does with manifests: pure functions over plain objects, no rule logic and no I/O."""
