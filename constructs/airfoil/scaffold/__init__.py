"""The files of a new repository, as `airfoil init` writes them. Names beginning with `$` are filled in."""
