"""Types that ``cdk8s import`` generated from CRDs, one kind a module, and the CRDs' schemas beside them.

cdk8s generates into ``imports/`` at the top of a repository. The wheel carries that folder inside of this package; in
a checkout this package looks into it. So the types are ``airfoil.imports.airfoil_<kind>...`` in both, and a user's own
``imports`` folder is another package. Importing this module starts no Node; importing a module below it does.
"""

from pathlib import Path

_CHECKOUT = Path(__file__).parents[3] / "imports"
if not Path(__file__).with_name("schemas").is_dir():
    __path__.append(str(_CHECKOUT))
