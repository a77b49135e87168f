"""Measures on Spark, in one process or on a cluster."""
