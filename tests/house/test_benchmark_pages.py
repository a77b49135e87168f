from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs" / "benchmarks"


def test_every_page_of_figures_is_in_the_index_and_every_link_leads_to_one():
    index = (FOLDER / "README.md").read_text("utf-8")
    pages = {path.name for path in FOLDER.glob("*.md")} - {"README.md"}
    linked = {part.split(")")[0] for part in index.split("](")[1:]}
    assert pages == linked, "give each page of docs/benchmarks a row in its README.md"
