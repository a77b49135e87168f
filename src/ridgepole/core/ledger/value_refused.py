"""One value that cannot be understood, with what to do about it."""


class ValueRefusedError(ValueError):
    """Raised by the readers of single values; becomes a `Problem` with its file, row and column."""

    def __init__(self, why: str, hint: str = "") -> None:
        super().__init__(why)
        self.why = why
        self.hint = hint
