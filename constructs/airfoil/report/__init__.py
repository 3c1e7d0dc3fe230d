"""Turns results into text for people and for programs; writes nothing to disk."""
