"""Names and sizes that Kubernetes or Helm don't take."""
