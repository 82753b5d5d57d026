-- SPDX-License-Identifier: Apache-2.0
-- Version 9. The times in each 1,024 rows of the log, as audit_block has them for 16,384: a search
-- for an hour goes through a thousand rows beside it and not through a block of them.

CREATE TABLE audit_span (
    number INTEGER PRIMARY KEY NOT NULL, -- sequence >> 10
    min_time INTEGER NOT NULL,
    max_time INTEGER NOT NULL
) STRICT;
INSERT INTO audit_span SELECT sequence >> 10, time, time FROM audit_event WHERE true
    ON CONFLICT (number) DO UPDATE SET min_time = min(min_time, excluded.min_time),
        max_time = max(max_time, excluded.max_time);
CREATE TRIGGER audit_span_append BEFORE INSERT ON audit_span
WHEN NEW.number IS NOT (SELECT coalesce(max(number) + 1, 0) FROM audit_span)
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_span_widen BEFORE UPDATE ON audit_span
WHEN NEW.number <> OLD.number OR NEW.min_time > OLD.min_time OR NEW.max_time < OLD.max_time
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
CREATE TRIGGER audit_span_no_delete BEFORE DELETE ON audit_span
BEGIN SELECT raise(ABORT, 'the audit log is append-only'); END;
