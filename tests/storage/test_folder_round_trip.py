"""apply and export: what a folder says goes into the app and comes out again, with the same bytes under every signature."""

import json
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import yaml

from ridgepole.core.agreements.verify_chain import verify_export
from ridgepole.core.kernel.errors import BadInputError, BadUseError

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "acme"
    (made / "agreements").mkdir(parents=True)
    (made / "ledger").mkdir()
    (made / "ridgepole.toml").write_text('name = "Acme"\ncurrency = "GBP"\ntime_zone = "Europe/London"\n')
    (made / "ledger" / "users.csv").write_text("user_id,name,team,level,time_zone\nu1,Mara,marketing,leader,UTC\n")
    body = {
        "kind": "icp",
        "id": "icp",
        "version": 2,
        "title": "Who we are for",
        "statement": "Ports – ünïcode",
        "pains": ["a", "b"],
    }
    (made / "agreements" / "icp.yaml").write_text(
        yaml.safe_dump({**body, "employees": {"min": 300}}, allow_unicode=True)
    )
    (made / "agreements" / "icp-v1.yaml").write_text(yaml.safe_dump({**body, "version": 1}, allow_unicode=True))
    return made


def apply(folder, slug):
    from ridgepole.wiring.workplaces import apply_folder

    return apply_folder(folder, slug=slug, now=NOW)


def export(slug, target):
    from ridgepole.wiring.workplaces import export_workspace

    export_workspace(slug, target)


def everything(slug):
    """All that the database holds of a workspace, as plain values."""
    from ridgepole.storage import tenants
    from ridgepole.wiring.workplaces import workplace_of

    tenant = tenants.tenant(slug)
    workplace = workplace_of(tenant)
    texts = [
        (t.name, t.revision, t.content, t.digest, t.parent_digest, t.written_by, t.written_at,
         [(s.name, s.team, s.role, s.signed_at, s.digest) for s in t.signatures])
        for name in ("icp", "sla")
        for t in workplace.shelf.texts_of(name)
    ]  # fmt: skip
    said = [(c.document_id, c.digest, c.clause, c.says, c.person_name, c.said_at) for c in workplace.comments.all()]
    decided = [(j.finding, j.verdict, j.reason, j.owner, j.expires_on) for j in workplace.judgements.all()]
    chain = [entry.as_json() for entry in workplace.record.entries()]
    return tenant.company, texts, said, decided, chain, workplace.record.checkpoints()


def work_on(slug):
    from ridgepole.flows.comment_on_clause import comment_on_clause
    from ridgepole.flows.draft_agreement import draft_agreement
    from ridgepole.flows.judge_finding import judge_finding
    from ridgepole.flows.make_checkpoint import make_checkpoint
    from ridgepole.flows.sign_agreement import sign_agreement
    from ridgepole.storage import tenants
    from ridgepole.wiring.workplaces import workplace_of

    workplace = workplace_of(tenants.tenant(slug))
    mara = tenants.add_member(slug, email=f"mara@{slug}.example", name="Mara Lind", team="marketing", role="leader")
    sam = tenants.add_member(slug, email=f"sam@{slug}.example", name="Sam Ortiz", team="sales", role="leader")
    latest = workplace.shelf.latest("icp")
    text = draft_agreement(
        workplace=workplace,
        party=mara,
        body={**latest.body, "pains": ["a", "c"]},
        based_on_digest=latest.digest,
        now=NOW,
    )
    for party in (mara, sam):
        sign_agreement(workplace=workplace, party=party, document_id="icp", digest_seen=text.digest, now=NOW)
    comment_on_clause(
        workplace=workplace,
        party=sam,
        document_id="icp",
        digest=text.digest,
        clause="pains.2",
        says="Which?\nAll?",
        now=NOW,
    )
    judge_finding(
        workplace=workplace,
        party=sam,
        finding="f" * 64,
        verdict="waived",
        reason="known",
        owner="Sam",
        expires_on=date(2026, 6, 1),
        now=NOW,
    )
    assert make_checkpoint(workplace=workplace, time_zone="Europe/London", now=NOW)


def test_a_folder_goes_in_and_comes_out_without_loss(app, folder, tmp_path):
    apply(folder, "acme-one")
    work_on("acme-one")
    export("acme-one", tmp_path / "out")
    assert (tmp_path / "out" / "ledger" / "users.csv").read_bytes() == (folder / "ledger" / "users.csv").read_bytes()
    apply(tmp_path / "out", "acme-two")
    assert everything("acme-two") == everything("acme-one")
    export("acme-two", tmp_path / "again")
    first = {p.relative_to(tmp_path / "out"): p.read_bytes() for p in (tmp_path / "out").rglob("*") if p.is_file()}
    second = {p.relative_to(tmp_path / "again"): p.read_bytes() for p in (tmp_path / "again").rglob("*") if p.is_file()}
    assert second == first


def test_what_was_exported_is_a_folder_that_every_command_reads_with_its_signatures(app, folder, tmp_path):
    from ridgepole.wiring.build import open_workspace

    apply(folder, "acme-three")
    work_on("acme-three")
    export("acme-three", tmp_path / "out")
    workspace = open_workspace(tmp_path / "out")
    assert not workspace.foundation_problems
    documents = {(d.id, d.version): d for d in workspace.agreements.documents}
    assert documents["icp", 2].is_signed
    assert not documents["icp", 1].is_signed
    assert documents["icp", 2].pains == ("a", "c")


def test_the_exported_record_is_verified_by_one_file_on_the_standard_library(app, folder, tmp_path):
    apply(folder, "acme-four")
    work_on("acme-four")
    out = tmp_path / "out"
    export("acme-four", out)
    script = out / "record" / "verify_chain.py"
    run = subprocess.run([sys.executable, "-I", "-S", script, out], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout[:5]) == (0, "holds"), run.stdout + run.stderr
    chain = out / "record" / "chain.jsonl"
    lines = chain.read_text("utf-8").splitlines()
    last = json.loads(lines[-1])["hash"]
    chain.write_text("\n".join(lines[:-1]) + "\n", "utf-8")
    (out / "record" / "checkpoints.jsonl").unlink()
    assert verify_export(out)[2] == []
    assert "its tail was cut off" in verify_export(out, last)[2][0]


def test_a_record_that_does_not_hold_is_refused_with_its_entry(app, folder, tmp_path):
    apply(folder, "acme-five")
    work_on("acme-five")
    export("acme-five", tmp_path / "out")
    chain = tmp_path / "out" / "record" / "chain.jsonl"
    chain.write_text(chain.read_text("utf-8").replace("Which", "Whose").replace("known", "knowm"), "utf-8")
    with pytest.raises(BadInputError) as refused:
        apply(tmp_path / "out", "acme-six")
    assert "what it records was changed" in refused.value.problems[0].why


def test_applying_again_adds_nothing_and_an_edited_file_becomes_another_text(app, folder):
    apply(folder, "acme-seven")
    _tenant, again, _work = apply(folder, "acme-seven")
    assert again.texts == 0
    written = folder / "agreements" / "icp.yaml"
    written.write_text(written.read_text("utf-8").replace("Ports", "Harbours"), "utf-8")
    _tenant, edited, _work = apply(folder, "acme-seven")
    assert edited.texts == 1


def test_export_never_writes_over_something(app, folder, tmp_path):
    apply(folder, "acme-eight")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "x").write_text("mine")
    with pytest.raises(BadUseError, match="is not empty"):
        export("acme-eight", tmp_path / "full")


def test_a_backup_restores_database_secret_and_workspaces(app, folder, tmp_path):
    from ridgepole.wiring.backups import read_backup, write_backup

    apply(folder, "acme-nine")
    write_backup(app.data, tmp_path / "all.tar.gz")
    read_backup(tmp_path / "all.tar.gz", tmp_path / "restored")
    assert (tmp_path / "restored" / "secret_key").read_text() == (app.data / "secret_key").read_text()
    assert (tmp_path / "restored" / "workspaces" / "acme-nine" / "ridgepole.toml").exists()
    with pytest.raises(BadUseError, match="not empty"):
        read_backup(tmp_path / "all.tar.gz", tmp_path / "restored")
    (tmp_path / "junk").write_bytes(b"no archive")
    with pytest.raises(BadInputError, match="cannot be read"):
        read_backup(Path(tmp_path / "junk"), tmp_path / "other")
