CREATE TABLE automations (
    workspace_id TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    current      INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    updated_at   INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, key)
) WITHOUT ROWID;

CREATE TABLE automation_versions (
    workspace_id       TEXT    NOT NULL,
    key                TEXT    NOT NULL,
    number             INTEGER NOT NULL,
    origin             TEXT    NOT NULL,
    message            TEXT    NOT NULL,
    output_schema_hash TEXT    NULL,
    web_task_id        TEXT    NULL,
    created_at         INTEGER NOT NULL,
    profile_json       TEXT    NULL,
    files_json         TEXT    NOT NULL,
    PRIMARY KEY (workspace_id, key, number),
    FOREIGN KEY (workspace_id, key) REFERENCES automations (workspace_id, key) ON DELETE CASCADE
);
