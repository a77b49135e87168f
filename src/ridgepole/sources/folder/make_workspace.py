"""A new workspace folder with commented examples, there at once or not at all."""

from __future__ import annotations

import json
import shutil
import tempfile
from importlib import resources
from pathlib import Path

from ridgepole.core.kernel.errors import BadUseError
from ridgepole.sources.folder.read_company import FILE

FOLDERS = ("agreements", "ledger", "touchpoints", "survey")


class FolderMaker:
    """Implements `MakesWorkspaces`."""

    def make(self, folder: Path, *, name: str) -> list[str]:
        """Files of the new workspace, relative to it. BadUseError where something lies there already."""
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            held = "is a workspace already" if (folder / FILE).exists() else "is not empty"
            raise BadUseError(f"{folder} {held}; nothing was changed", hint="name a new folder")
        try:
            folder.parent.mkdir(parents=True, exist_ok=True)
            fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        except OSError as error:
            raise BadUseError(f"{folder} cannot be made: {error.strerror}", hint="name another place") from error
        try:
            with resources.as_file(resources.files("ridgepole.sources.folder") / "example") as example:
                shutil.copytree(example, fresh, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
            for part in FOLDERS:
                (fresh / part).mkdir(exist_ok=True)
            toml = fresh / FILE
            quoted = json.dumps(name, ensure_ascii=False)
            toml.write_text(toml.read_text("utf-8").replace('"COMPANY"', quoted), "utf-8")
            fresh.chmod(0o755)
            if folder.exists():
                folder.rmdir()
            fresh.rename(folder)
        except BaseException:
            shutil.rmtree(fresh, ignore_errors=True)
            raise
        return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
