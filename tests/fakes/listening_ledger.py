"""A ledger that remembers what it was asked, for tests of the questions and for benches of what they read."""


class ListeningLedger:
    """A ledger that remembers what it was asked."""

    def __init__(self, ledger):
        self._ledger, self.asked = ledger, []

    @property
    def quality(self):
        return self._ledger.quality

    @property
    def compact(self):
        return self._ledger.compact

    def count(self, table):
        return self._ledger.count(table)

    def query(self, sql, parameters=None):
        self.asked.append(sql)
        return self._ledger.query(sql, parameters)

    def columns(self, sql, parameters=None):
        self.asked.append(sql)
        return self._ledger.columns(sql, parameters)

    def keep(self, sql, parameters=None):
        self.asked.append(sql)
        return self._ledger.keep(sql, parameters)
