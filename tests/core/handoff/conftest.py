"""Lets the tests of this folder import the oracle that bench/soak_sla_clock.py uses too."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
