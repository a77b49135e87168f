"""Ridgepole: find and mend structural misalignment between sales and marketing."""
