-- The audit log and the ledger of claim lines only ever grow: a correction is another row.
-- A migration that rebuilds one of these tables drops its triggers, and must make them again.
CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT raise(abort, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entry_no_delete BEFORE DELETE ON audit_entry BEGIN SELECT raise(abort, 'audit_entry is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER claim_line_no_update BEFORE UPDATE ON claim_line BEGIN SELECT raise(abort, 'claim_line is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER claim_line_no_delete BEFORE DELETE ON claim_line BEGIN SELECT raise(abort, 'claim_line is append-only'); END;
