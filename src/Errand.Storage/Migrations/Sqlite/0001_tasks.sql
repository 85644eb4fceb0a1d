CREATE TABLE web_tasks (
    id               TEXT    NOT NULL PRIMARY KEY,
    workspace_id     TEXT    NOT NULL,
    status           TEXT    NOT NULL,
    reuse_key        TEXT    NOT NULL,
    created_at       INTEGER NOT NULL,
    started_at       INTEGER NULL,
    finished_at      INTEGER NULL,
    attempts         INTEGER NOT NULL DEFAULT 0,
    -- Counts how often the task was queued: names its trigger, so that a stale one can be told from the current one.
    turn             INTEGER NOT NULL DEFAULT 1,
    lease            TEXT    NULL,
    cancel_requested INTEGER NOT NULL DEFAULT 0,
    cancel_type      TEXT    NULL,
    cancel_message   TEXT    NULL,
    succeeded        INTEGER NULL,
    -- The long columns stand last, so that a row can be filtered without reading them.
    input_json       TEXT    NOT NULL,
    ending_json      TEXT    NULL,
    result_json      TEXT    NULL
);

CREATE INDEX ix_web_tasks_newest ON web_tasks (workspace_id, created_at DESC, id DESC);
CREATE INDEX ix_web_tasks_status ON web_tasks (workspace_id, status, created_at DESC, id DESC);
CREATE INDEX ix_web_tasks_outcome ON web_tasks (workspace_id, succeeded, created_at DESC, id DESC) WHERE succeeded IS NOT NULL;
CREATE INDEX ix_web_tasks_reuse_key ON web_tasks (workspace_id, reuse_key, created_at DESC, id DESC);
CREATE INDEX ix_web_tasks_open ON web_tasks (status, created_at) WHERE finished_at IS NULL;
CREATE INDEX ix_web_tasks_finished ON web_tasks (finished_at) WHERE finished_at IS NOT NULL;

-- How many tasks of a workspace wait; kept by triggers so that no start has to count.
CREATE TABLE queue_lengths (
    workspace_id TEXT    NOT NULL PRIMARY KEY,
    waiting      INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TRIGGER web_tasks_queued AFTER INSERT ON web_tasks WHEN NEW.status = 'pending'
BEGIN
    INSERT INTO queue_lengths (workspace_id, waiting) VALUES (NEW.workspace_id, 1)
    ON CONFLICT (workspace_id) DO UPDATE SET waiting = waiting + 1;
END;

CREATE TRIGGER web_tasks_requeued AFTER UPDATE OF status ON web_tasks WHEN NEW.status = 'pending' AND OLD.status <> 'pending'
BEGIN
    UPDATE queue_lengths SET waiting = waiting + 1 WHERE workspace_id = NEW.workspace_id;
END;

CREATE TRIGGER web_tasks_taken AFTER UPDATE OF status ON web_tasks WHEN OLD.status = 'pending' AND NEW.status <> 'pending'
BEGIN
    UPDATE queue_lengths SET waiting = waiting - 1 WHERE workspace_id = NEW.workspace_id;
END;

CREATE TRIGGER web_tasks_removed AFTER DELETE ON web_tasks WHEN OLD.status = 'pending'
BEGIN
    UPDATE queue_lengths SET waiting = waiting - 1 WHERE workspace_id = OLD.workspace_id;
END;

CREATE TABLE idempotency_keys (
    workspace_id TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    request_hash TEXT    NOT NULL,
    task_id      TEXT    NOT NULL REFERENCES web_tasks (id) ON DELETE CASCADE,
    created_at   INTEGER NOT NULL,
    PRIMARY KEY (workspace_id, key)
) WITHOUT ROWID;

CREATE INDEX ix_idempotency_keys_task ON idempotency_keys (task_id);
CREATE INDEX ix_idempotency_keys_created ON idempotency_keys (created_at);

CREATE TABLE task_events (
    task_id     TEXT    NOT NULL REFERENCES web_tasks (id) ON DELETE CASCADE,
    sequence    INTEGER NOT NULL,
    at          INTEGER NOT NULL,
    type        TEXT    NOT NULL,
    message     TEXT    NOT NULL,
    duration_us INTEGER NULL,
    url         TEXT    NULL,
    data_json   TEXT    NULL,
    PRIMARY KEY (task_id, sequence)
) WITHOUT ROWID;

CREATE TABLE task_effects (
    task_id      TEXT    NOT NULL REFERENCES web_tasks (id) ON DELETE CASCADE,
    ordinal      INTEGER NOT NULL,
    lease        TEXT    NOT NULL,
    label        TEXT    NOT NULL,
    begun_at     INTEGER NOT NULL,
    completed_at INTEGER NULL,
    PRIMARY KEY (task_id, ordinal)
) WITHOUT ROWID;

CREATE TABLE task_artifacts (
    task_id      TEXT    NOT NULL REFERENCES web_tasks (id) ON DELETE CASCADE,
    name         TEXT    NOT NULL,
    content_type TEXT    NOT NULL,
    size_bytes   INTEGER NOT NULL,
    created_at   INTEGER NOT NULL,
    PRIMARY KEY (task_id, name)
) WITHOUT ROWID;
