"""Forms of the timeline."""
