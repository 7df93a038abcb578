"""What is learned from the writing half of the corpus, and only where declared patterns leave a choice.

``counts``: what a figure counts. ``ends``: which of the places and companies told around it stand at its ends.
``trust``: how often a fact proposed in this way is right. Each describes a choice by named features; ``*.json`` hold a
weight for each; ``train`` makes them from annotated reports. No name of a place or company is a feature.
"""
