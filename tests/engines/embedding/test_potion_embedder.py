"""The vendored embedder is the published model, rounded."""

import numpy as np
import pytest

from ridgepole.engines.embedding.potion_embedder import FOLDER, PotionEmbedder, potion_embedder


@pytest.fixture(scope="module")
def potion() -> PotionEmbedder:
    return potion_embedder()


def test_vectors_have_length_one_and_an_empty_sentence_has_none(potion):
    vectors = potion.embed(["A monthly fee for every room", "", "Doors that open by themselves"])
    assert vectors.shape == (3, 256)
    assert np.allclose(np.linalg.norm(vectors, axis=1), [1, 0, 1], atol=1e-5)


def test_a_paraphrase_is_nearer_than_another_subject(potion):
    fee, pay, cat = potion.embed(
        ["A monthly fee for every room", "You pay each month per room", "The cat sat on a mat"]
    )
    assert fee @ pay > fee @ cat + 0.3


def test_a_sentence_has_the_same_vector_alone_and_in_company(potion):
    alone = potion.embed(["Invoices are checked at night."])[0]
    company = potion.embed(["Something else entirely.", "Invoices are checked at night."])[1]
    assert np.array_equal(alone, company)


def test_no_sentences_give_an_empty_table(potion):
    assert potion.embed([]).shape == (0, 256)


def test_the_weights_bear_their_licence_and_stay_small():
    assert "MIT licence" in (FOLDER / "NOTICE.txt").read_text()
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 10_000_000
