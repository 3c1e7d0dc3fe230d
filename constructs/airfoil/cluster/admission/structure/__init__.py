"""The types of all kinds a cluster serves, built-in and custom, in one form."""

from airfoil.cluster.admission.structure.catalog import Catalog, Resource
from airfoil.cluster.admission.structure.node import Node, Order, Shape

__all__ = ["Catalog", "Node", "Order", "Resource", "Shape"]
