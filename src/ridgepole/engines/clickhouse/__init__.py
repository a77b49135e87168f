"""Measures on ClickHouse (chdb: the engine within the process)."""
