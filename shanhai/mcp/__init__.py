"""The graph for language-model assistants: read-only tools over the Model Context Protocol (``shanhai mcp``)."""
