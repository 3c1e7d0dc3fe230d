"""Volumes, claims and classes: what binds to what, and what never will."""
