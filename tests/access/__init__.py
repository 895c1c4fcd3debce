"""Who may what on a server that is shared."""
