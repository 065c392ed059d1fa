"""Reads a calendar and expands its recurrences over two years; prints the number of occurrences. Nothing else."""
import sys
from datetime import datetime, timezone

import icalendar
import recurring_ical_events

with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
start = datetime(2024, 11, 25, tzinfo=timezone.utc)
end = datetime(2026, 11, 23, tzinfo=timezone.utc)
print(len(recurring_ical_events.of(calendar).between(start, end)))
