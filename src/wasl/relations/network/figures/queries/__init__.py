"""What is asked of figures and map: read-only, the owner first."""

from wasl.relations.network.figures.queries.maps import NetworkMap, network_map
from wasl.relations.network.figures.queries.measured import bridges, figures, is_small, kept_figures

__all__ = ["NetworkMap", "bridges", "figures", "is_small", "kept_figures", "network_map"]
