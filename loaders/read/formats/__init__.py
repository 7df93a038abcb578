"""One format a module, found by folder (see ``loaders.read.page.Format``)."""
