"""How faults are put in words: what is wrong, what was probably meant, what to write instead."""
