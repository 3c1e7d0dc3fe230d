"""The version of airfoil, the only place where it is written."""

VERSION = "0.1.0"
