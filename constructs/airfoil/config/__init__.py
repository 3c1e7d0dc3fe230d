"""The input: one typed file for each environment. No I/O but the reading of that file, no cdk8s."""

ENVIRONMENTS = "environments"
"""The folder of a repository in which these files lie."""
