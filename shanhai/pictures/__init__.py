"""Maps and networks of flows: still (matplotlib) and interactive (plotly, without any network)."""
