"""Lay the sample reviews beside the app: `python -m scripts.make_sample`, after the generator or its grammar has changed."""

from rnnviz.data import sample_reviews, sample_shipped


def main() -> None:
    """Write them."""
    sample_shipped.write(sample_reviews.generate().corpus)


if __name__ == "__main__":
    main()
