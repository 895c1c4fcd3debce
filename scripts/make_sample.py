"""Lay the sample reviews beside the app: `python -m scripts.make_sample`, after the generator or its grammar has changed."""

from rnnviz.data import sample_reviews, sample_shipped


def main() -> None:
    """Write them, and the truth about their words."""
    made = sample_reviews.generate()
    sample_shipped.write(made.corpus)
    sample_shipped.write_truth(made)


if __name__ == "__main__":
    main()
