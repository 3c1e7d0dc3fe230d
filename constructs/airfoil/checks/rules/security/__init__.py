"""Who may get in, and what pods may do."""
