"""Holds the models in ``airfoil.cluster`` against outcomes recorded on a real control plane.

``python -m tests.truth FILE…`` runs any such file. A kind of scenario is one module here with
``evaluate(document) -> Report``, named in :data:`tests.truth.registry.EVALUATORS`.
"""
