"""The HTTP API over a graph: ``create_app(store)``."""
