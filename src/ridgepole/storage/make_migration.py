"""`python -m ridgepole.storage.make_migration NAME`: writes the migration that the models of now need. For developers."""

from __future__ import annotations

import os
import sys

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "ridgepole.wiring.settings"
    import django
    from django.core.management import call_command

    django.setup()
    call_command("makemigrations", "ridgepole", name=sys.argv[1], skip_checks=True)
