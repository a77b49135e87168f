"""Units of time in days, and of measure in the base unit of their dimension."""

from __future__ import annotations

from typing import Final

UNITS_OF_TIME: Final = {
    "millisecond": 0.001 / 86400, "ms": 0.001 / 86400, "second": 1 / 86400, "minute": 1 / 1440, "min": 1 / 1440, "hour": 1 / 24, "hr": 1 / 24, "day": 1.0,
    "week": 7.0, "fortnight": 14.0, "month": 30.4375, "quarter": 91.3125, "year": 365.25,
}  # fmt: skip
UNITS_OF_MEASURE: Final = {
    "°c": ("degree", 1.0), "degrees celsius": ("degree", 1.0), "degrees c": ("degree", 1.0), "degrees": ("degree", 1.0), "degree": ("degree", 1.0), "c": ("degree", 1.0),
    "mm": ("metre", 0.001), "cm": ("metre", 0.01), "m": ("metre", 1.0), "metre": ("metre", 1.0), "meter": ("metre", 1.0), "km": ("metre", 1000.0), "kilometre": ("metre", 1000.0), "kilometer": ("metre", 1000.0), "millimetre": ("metre", 0.001), "centimetre": ("metre", 0.01),
    "g": ("gram", 1.0), "gram": ("gram", 1.0), "kg": ("gram", 1000.0), "kilo": ("gram", 1000.0), "kilogram": ("gram", 1000.0), "kilogramme": ("gram", 1000.0), "t": ("gram", 1e6), "tonne": ("gram", 1e6), "ton": ("gram", 1e6),
    "ml": ("litre", 0.001), "l": ("litre", 1.0), "litre": ("litre", 1.0), "liter": ("litre", 1.0), "m²": ("square metre", 1.0), "m2": ("square metre", 1.0), "square metre": ("square metre", 1.0), "square meter": ("square metre", 1.0), "hectare": ("square metre", 1e4), "acre": ("square metre", 4047.0), "mile": ("metre", 1609.0), "kl": ("litre", 1000.0), "kilolitre": ("litre", 1000.0), "kiloliter": ("litre", 1000.0), "m³": ("litre", 1000.0), "cubic metre": ("litre", 1000.0),
    "w": ("watt", 1.0), "kw": ("watt", 1e3), "mw": ("watt", 1e6), "kilowatt": ("watt", 1e3), "megawatt": ("watt", 1e6), "kwh": ("watt-hour", 1e3), "mwh": ("watt-hour", 1e6), "kwp": ("watt peak", 1e3), "mah": ("ampere-hour", 0.001), "v": ("volt", 1.0), "volt": ("volt", 1.0), "bar": ("bar", 1.0), "db": ("decibel", 1.0), "decibel": ("decibel", 1.0),
    "kb": ("byte", 1e3), "mb": ("byte", 1e6), "gb": ("byte", 1e9), "tb": ("byte", 1e12), "megabyte": ("byte", 1e6), "gigabyte": ("byte", 1e9), "terabyte": ("byte", 1e12), "kbit/s": ("bit a second", 1e3), "mbit/s": ("bit a second", 1e6), "gbit/s": ("bit a second", 1e9), "mbps": ("bit a second", 1e6), "gbps": ("bit a second", 1e9),
    "hz": ("hertz", 1.0), "khz": ("hertz", 1e3), "mhz": ("hertz", 1e6), "ghz": ("hertz", 1e9), "km/h": ("km/h", 1.0), "m/s": ("km/h", 3.6), "rpm": ("rpm", 1.0), "lux": ("lux", 1.0), "lumen": ("lumen", 1.0),
}  # fmt: skip
