"""Images that are gone or change under your feet."""
