"""Secrets: keys that are made anew, names that nobody makes, values in plain sight."""
