"""Pictures made of text and boxes (HTML)."""
