"""The check itself: files that can't be read, rules that crash, ignores that do nothing."""
