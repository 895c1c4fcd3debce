"""Reviews: where they come from, and how they become rows of token ids."""
