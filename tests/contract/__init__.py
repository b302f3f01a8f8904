"""
One suite per port, run on everything that fulfils it; and the names that these tests go by.
"""

from datetime import UTC, datetime

ASSESSMENT = "assessment-1"
DEVICE = "hash-of-a-device"
LINK = "hash-of-a-link"
NOW = datetime(2026, 11, 22, 9, 30, 15, 123456, tzinfo=UTC)
