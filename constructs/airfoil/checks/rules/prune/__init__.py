"""What deletes data: prune, force, replace, reinstall."""
