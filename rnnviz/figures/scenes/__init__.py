"""What the animation player plays: panels over a common timeline."""
