"""What a figure counts, learned from the corpus where no declared pattern knows the words around it.

``features`` describes a figure by the words beside it, ``weights`` holds what each says for each edge type, ``train``
makes the weights from annotated reports. Nothing else is learned: who stands at the ends is read as for any pattern.
"""
