"""One rule a file, in a folder for each area; files that begin with an underscore hold what several rules share."""
