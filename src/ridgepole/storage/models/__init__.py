"""Every file of this folder that defines a model is one table: found by being there, as Django asks for them all at once."""

import importlib
import pkgutil

for _module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{_module.name}")
