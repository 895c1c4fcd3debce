from rnnviz.nn.layers import Conv1D, Dense, Dropout, Embedding, Flatten, Recurrent
from rnnviz.nn.seeds import seeds

LAYERS = (
    Embedding("embedding", 10, 2, mask_zero=False),
    Dropout("drop", 0.5),
    Conv1D("conv_1", 3, 2),
    Recurrent("gru_1", "gru", 3, return_sequences=True, bidirectional=True),
    Flatten("flatten"),
    Dense("verdict", 1, "sigmoid"),
)


def test_seeds_are_consecutive_from_a_thousand_times_the_chosen_one_in_the_order_of_the_layers() -> None:
    names = ["embedding/embeddings", "drop/dropout", "conv_1/kernel"]
    names += [
        f"gru_1/{way}/{part}" for way in ("forward", "backward") for part in ("kernel", "recurrent_kernel", "dropout")
    ]
    names += ["verdict/kernel"]
    found = seeds(LAYERS, 3)
    assert list(found) == names
    assert list(found.values()) == list(range(3000, 3010))


def test_the_seeds_of_one_direction_carry_no_direction() -> None:
    plain = (Recurrent("lstm_1", "lstm", 3, return_sequences=False),)
    assert seeds(plain, 0) == {"lstm_1/kernel": 0, "lstm_1/recurrent_kernel": 1, "lstm_1/dropout": 2}
