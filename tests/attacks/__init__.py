"""What somebody may try who means harm, and what becomes of it. SECURITY.md says what is promised."""
