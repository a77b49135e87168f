"""The minutes of a meeting as PDF."""
