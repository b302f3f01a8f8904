"""
Writes field after field into a store and tells the number of each one that was kept, until it is killed.

python -m tests.contract.endless_writer ADDRESS
"""

import itertools
import sys

from actie.language import Language
from actie.stores import open_store
from tests.builders import two_statement_questionnaire
from tests.contract import ASSESSMENT, DEVICE, NOW

store = open_store(sys.argv[1])
store.open_assessment(ASSESSMENT, two_statement_questionnaire(), Language.NL, DEVICE, NOW)
for number in itertools.count(1):
    store.save_entry(ASSESSMENT, f"field-{number}", f"value-{number}", NOW)
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()
