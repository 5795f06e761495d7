CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    created INTEGER NOT NULL
) STRICT;

CREATE TABLE article_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    version INTEGER NOT NULL CHECK (version >= 1),
    is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    author TEXT NOT NULL,
    date TEXT NOT NULL,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL CHECK (json_valid(blocks)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    added INTEGER NOT NULL,
    UNIQUE (article_id, version),
    UNIQUE (article_id, sha256)
) STRICT;

CREATE TABLE attempt (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    student_id INTEGER NOT NULL REFERENCES student (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    token_hash TEXT NOT NULL UNIQUE,
    started INTEGER NOT NULL,
    deadline INTEGER,
    last_seen INTEGER NOT NULL CHECK (last_seen >= started),
    submitted INTEGER CHECK (submitted >= started),
    submitted_by TEXT CHECK (submitted_by IN ('student', 'deadline', 'teacher')),
    UNIQUE (student_id, number),
    CHECK ((submitted IS NULL) = (submitted_by IS NULL))
) STRICT;

CREATE TABLE attempt_question (
    attempt_id INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 1),
    points REAL NOT NULL CHECK (points >= 0),
    shown TEXT NOT NULL CHECK (json_valid(shown)),
    PRIMARY KEY (attempt_id, question_id),
    UNIQUE (attempt_id, position),
    FOREIGN KEY (question_id, revision) REFERENCES question_revision (question_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE bank_setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE card (
    deck_id INTEGER NOT NULL REFERENCES deck (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (json_valid(state)),
    due INTEGER NOT NULL,
    reviews INTEGER NOT NULL CHECK (reviews >= 0),
    added INTEGER NOT NULL,
    PRIMARY KEY (deck_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE deck (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    nickname TEXT NOT NULL CHECK (nickname <> ''),
    folded TEXT NOT NULL,
    token_hash TEXT NOT NULL UNIQUE,
    created INTEGER NOT NULL
) STRICT;

CREATE TABLE guess (
    scope TEXT NOT NULL,
    who TEXT NOT NULL,
    failures INTEGER NOT NULL CHECK (failures >= 1),
    latest INTEGER NOT NULL,
    PRIMARY KEY (scope, who)
) STRICT, WITHOUT ROWID;

CREATE TABLE key_change (
    id INTEGER PRIMARY KEY,
    question_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    before TEXT NOT NULL CHECK (json_valid(before)),
    after TEXT NOT NULL CHECK (json_valid(after)),
    reason TEXT NOT NULL,
    changed INTEGER NOT NULL,
    FOREIGN KEY (question_id, revision) REFERENCES question_revision (question_id, revision)
        ON DELETE CASCADE
) STRICT;

CREATE TABLE mark (
    attempt_id INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    points REAL CHECK (points >= 0),
    maximum REAL NOT NULL CHECK (maximum >= 0),
    verdict TEXT NOT NULL
        CHECK (verdict IN ('right', 'partly', 'wrong', 'blank', 'waiting')),
    rule TEXT NOT NULL,
    why TEXT NOT NULL,
    grader TEXT NOT NULL,
    marked INTEGER NOT NULL,
    override REAL CHECK (override >= 0),
    override_reason TEXT,
    overridden INTEGER,
    PRIMARY KEY (attempt_id, question_id),
    FOREIGN KEY (attempt_id, question_id)
        REFERENCES attempt_question (attempt_id, question_id) ON DELETE CASCADE,
    CHECK ((override IS NULL) = (overridden IS NULL)),
    CHECK ((points IS NULL) = (verdict = 'waiting'))
) STRICT, WITHOUT ROWID;

CREATE TABLE mark_change (
    id INTEGER PRIMARY KEY,
    attempt_id INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('regrade', 'override')),
    before REAL,
    after REAL,
    reason TEXT NOT NULL,
    grader TEXT NOT NULL,
    changed INTEGER NOT NULL,
    FOREIGN KEY (attempt_id, question_id)
        REFERENCES mark (attempt_id, question_id) ON DELETE CASCADE
) STRICT;

CREATE TABLE question (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article_id INTEGER REFERENCES article (id) ON DELETE RESTRICT,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    status TEXT NOT NULL CHECK (status IN ('draft', 'accepted', 'rejected')),
    stale TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('multiple_choice', 'short_answer', 'true_false',
        'cloze', 'matching', 'ordering', 'open')),
    focus TEXT NOT NULL,
    difficulty TEXT NOT NULL CHECK (difficulty IN ('easy', 'medium', 'hard')),
    stem TEXT NOT NULL,
    answer TEXT NOT NULL,
    more TEXT NOT NULL,
    facets TEXT NOT NULL,
    added INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    FOREIGN KEY (id, revision) REFERENCES question_revision (question_id, revision)
        DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE question_revision (
    question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    article_version_id INTEGER REFERENCES article_version (id) ON DELETE RESTRICT,
    data TEXT NOT NULL CHECK (json_valid(data)),
    marked_as TEXT CHECK (marked_as IS NULL OR json_valid(marked_as)),
    note TEXT NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (question_id, revision)
) STRICT;

CREATE TABLE question_tag (
    question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
    tag TEXT NOT NULL CHECK (tag <> ''),
    PRIMARY KEY (question_id, tag)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE question_text USING fts5 (
    stem, answer, more, facets,
    content = 'question', content_rowid = 'number',
    tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE quiz (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    article_version_id INTEGER REFERENCES article_version (id) ON DELETE RESTRICT,
    title TEXT NOT NULL,
    instructions TEXT NOT NULL,
    code TEXT UNIQUE,
    opens INTEGER,
    closes INTEGER CHECK (closes > opens),
    time_limit INTEGER CHECK (time_limit > 0),
    attempts_allowed INTEGER CHECK (attempts_allowed > 0),
    shuffle_questions INTEGER NOT NULL CHECK (shuffle_questions IN (0, 1)),
    shuffle_options INTEGER NOT NULL CHECK (shuffle_options IN (0, 1)),
    one_at_a_time INTEGER NOT NULL CHECK (one_at_a_time IN (0, 1)),
    feedback TEXT NOT NULL
        CHECK (feedback IN ('at_once', 'at_end', 'after_closing', 'never')),
    article_visible INTEGER NOT NULL CHECK (article_visible IN (0, 1)),
    pass_mark REAL CHECK (pass_mark BETWEEN 0 AND 100),
    seed INTEGER NOT NULL,
    published INTEGER,
    closed INTEGER,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    CHECK ((code IS NULL) = (published IS NULL))
) STRICT;

CREATE TABLE quiz_question (
    quiz_id INTEGER NOT NULL REFERENCES quiz (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 1),
    question_id TEXT NOT NULL REFERENCES question (id) ON DELETE RESTRICT,
    revision INTEGER,
    points REAL NOT NULL CHECK (points >= 0),
    PRIMARY KEY (quiz_id, position),
    UNIQUE (quiz_id, question_id),
    FOREIGN KEY (question_id, revision) REFERENCES question_revision (question_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE response (
    attempt_id INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    value TEXT NOT NULL CHECK (json_valid(value)),
    saves INTEGER NOT NULL CHECK (saves >= 1),
    given INTEGER NOT NULL,
    PRIMARY KEY (attempt_id, question_id),
    FOREIGN KEY (attempt_id, question_id)
        REFERENCES attempt_question (attempt_id, question_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
    id INTEGER PRIMARY KEY,
    deck_id INTEGER NOT NULL,
    question_id TEXT NOT NULL,
    rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
    verdict TEXT NOT NULL,
    reviewed INTEGER NOT NULL,
    FOREIGN KEY (deck_id, question_id) REFERENCES card (deck_id, question_id)
        ON DELETE CASCADE
) STRICT;

CREATE TABLE statistic (
    quiz_id INTEGER NOT NULL REFERENCES quiz (id) ON DELETE CASCADE,
    question_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    attempts INTEGER NOT NULL CHECK (attempts >= 0),
    facility REAL,
    deviation REAL,
    discrimination REAL,
    efficiency REAL,
    computed INTEGER NOT NULL,
    PRIMARY KEY (quiz_id, question_id),
    FOREIGN KEY (question_id, revision) REFERENCES question_revision (question_id, revision)
        ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE student (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    quiz_id INTEGER NOT NULL REFERENCES quiz (id) ON DELETE CASCADE,
    nickname TEXT NOT NULL CHECK (nickname <> ''),
    folded TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    extra_time INTEGER NOT NULL CHECK (extra_time >= 0),
    created INTEGER NOT NULL,
    UNIQUE (quiz_id, folded, number)
) STRICT;

CREATE INDEX article_version_by_hash ON article_version (sha256);

CREATE INDEX article_version_by_source ON article_version (source);

CREATE UNIQUE INDEX article_version_current
    ON article_version (article_id) WHERE is_current = 1;

CREATE INDEX attempt_question_by_question ON attempt_question (question_id, revision);

CREATE INDEX attempt_running ON attempt (deadline) WHERE submitted IS NULL;

CREATE INDEX card_by_question ON card (question_id);

CREATE INDEX deck_by_name ON deck (folded);

CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
ON "_sqlite_migrations" ("migration_set", "name");

CREATE INDEX key_change_by_question ON key_change (question_id, revision);

CREATE INDEX mark_change_by_mark ON mark_change (attempt_id, question_id);

CREATE INDEX question_by_article ON question (article_id);

CREATE INDEX question_revision_by_article ON question_revision (article_version_id);

CREATE INDEX question_tag_by_tag ON question_tag (tag);

CREATE INDEX quiz_by_article ON quiz (article_version_id);

CREATE INDEX quiz_question_by_question ON quiz_question (question_id, revision);

CREATE INDEX review_by_card ON review (deck_id, question_id);

CREATE INDEX statistic_by_question ON statistic (question_id, revision);

CREATE INDEX student_by_name ON student (folded);

CREATE TRIGGER question_text_added AFTER INSERT ON question BEGIN
    INSERT INTO question_text (rowid, stem, answer, more, facets)
    VALUES (new.number, new.stem, new.answer, new.more, new.facets);
END;

CREATE TRIGGER question_text_changed AFTER UPDATE OF stem, answer, more, facets ON question
BEGIN
    INSERT INTO question_text (question_text, rowid, stem, answer, more, facets)
    VALUES ('delete', old.number, old.stem, old.answer, old.more, old.facets);
    INSERT INTO question_text (rowid, stem, answer, more, facets)
    VALUES (new.number, new.stem, new.answer, new.more, new.facets);
END;

CREATE TRIGGER question_text_removed AFTER DELETE ON question BEGIN
    INSERT INTO question_text (question_text, rowid, stem, answer, more, facets)
    VALUES ('delete', old.number, old.stem, old.answer, old.more, old.facets);
END;
