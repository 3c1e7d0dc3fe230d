"""Other people's checkers, called where they are installed: what they do well isn't written here once more."""
