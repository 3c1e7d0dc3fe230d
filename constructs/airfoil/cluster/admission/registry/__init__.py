"""What the API server does with a decoded object before it judges it: allocate, generate, drop."""
