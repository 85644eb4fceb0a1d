ALTER TABLE workspaces ADD COLUMN name TEXT NOT NULL DEFAULT '';

ALTER TABLE api_keys ADD COLUMN id TEXT NOT NULL DEFAULT '';
ALTER TABLE api_keys ADD COLUMN name TEXT NOT NULL DEFAULT '';
-- read, run or admin; each includes those before it. Keys made before there were scopes opened everything.
ALTER TABLE api_keys ADD COLUMN scope TEXT NOT NULL DEFAULT 'admin';
ALTER TABLE api_keys ADD COLUMN expires_at INTEGER NULL;
ALTER TABLE api_keys ADD COLUMN last_used_at INTEGER NULL;
ALTER TABLE api_keys ADD COLUMN revoked_at INTEGER NULL;

UPDATE api_keys SET id = 'key_' || lower(hex(randomblob(11)));

CREATE UNIQUE INDEX ix_api_keys_id ON api_keys (id);

CREATE TABLE audit_log (
    sequence     INTEGER PRIMARY KEY AUTOINCREMENT,
    workspace_id TEXT    NOT NULL,
    at           INTEGER NOT NULL,
    -- The id of a key or of a task, or 'operator': whoever is at the machine.
    actor        TEXT    NOT NULL,
    action       TEXT    NOT NULL,
    subject      TEXT    NOT NULL,
    detail       TEXT    NOT NULL
);

CREATE INDEX ix_audit_log_workspace ON audit_log (workspace_id, sequence);
