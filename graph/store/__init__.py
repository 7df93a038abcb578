"""Stores of the graph behind one seam; ``open_store(url)`` finds the one that a URL names."""
