"""Turns the changes of findings into the smallest edits of hand-written files: comments, order and all else stay."""
