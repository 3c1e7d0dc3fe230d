"""Order, scope and identity: what must be there first, and what stands twice."""
