"""YAML as Go's sigs.k8s.io/yaml reads it: kubectl, Flux and Argo CD use that reader, and it is neither YAML 1.1 nor 1.2."""

from airfoil.goyaml.document import Document, Path, Positions, Reading
from airfoil.goyaml.emit import emit
from airfoil.goyaml.limits import MAX_CHARACTERS, MAX_DEPTH, MAX_FAULTS, MAX_NODES
from airfoil.goyaml.read import decode, documents, read, read_one
from airfoil.goyaml.scalars import ScalarError, resolve

__all__ = [
    "MAX_CHARACTERS",
    "MAX_DEPTH",
    "MAX_FAULTS",
    "MAX_NODES",
    "Document",
    "Path",
    "Positions",
    "Reading",
    "ScalarError",
    "decode",
    "documents",
    "emit",
    "read",
    "read_one",
    "resolve",
]
