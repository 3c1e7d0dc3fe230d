"""Hooks and Jobs: what runs when under each reconciler, and what waits for itself."""
