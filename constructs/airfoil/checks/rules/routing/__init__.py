"""Routes of Traefik: groups, backends, middlewares, prefixes, certificates."""
