"""One command a module, found by folder; each has ``register(app)``. Import what is heavy inside the command."""
