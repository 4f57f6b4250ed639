"""All feeds written for the tests and the benchmark, by name."""

from tests.adapters.feeds.dialects import DIALECTS
from tests.adapters.feeds.oddities import ODDITIES
from tests.adapters.feeds.written import WRITTEN, Written

VARIED: dict[str, Written] = {**WRITTEN, **DIALECTS, **ODDITIES}
