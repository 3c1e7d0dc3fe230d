"""Every reader of the project on broken input: `python -m tests.fuzz 10000` gives each so many."""
