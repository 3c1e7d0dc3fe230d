"""The input: one typed file for each environment. No I/O but the reading of that file, no cdk8s."""
