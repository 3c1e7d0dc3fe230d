"""`python -m airfoil`."""

from airfoil.cli import main

if __name__ == "__main__":
    main()
