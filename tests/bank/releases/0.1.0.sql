PRAGMA foreign_keys = OFF;
BEGIN;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE TABLE bank_setting (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE article (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        created INTEGER NOT NULL
    ) STRICT
    ;
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
    ) STRICT
    ;
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
    ) STRICT
    ;
CREATE TABLE question_revision (
        question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        article_version_id INTEGER REFERENCES article_version (id) ON DELETE RESTRICT,
        data TEXT NOT NULL CHECK (json_valid(data)),
        marked_as TEXT CHECK (marked_as IS NULL OR json_valid(marked_as)),
        note TEXT NOT NULL,
        changed INTEGER NOT NULL,
        PRIMARY KEY (question_id, revision)
    ) STRICT
    ;
CREATE TABLE question_tag (
        question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
        tag TEXT NOT NULL CHECK (tag <> ''),
        PRIMARY KEY (question_id, tag)
    ) STRICT, WITHOUT ROWID
    ;
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
    ) STRICT
    ;
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
    ) STRICT
    ;
CREATE TABLE quiz_question (
        quiz_id INTEGER NOT NULL REFERENCES quiz (id) ON DELETE CASCADE,
        position INTEGER NOT NULL CHECK (position >= 1),
        question_id TEXT NOT NULL REFERENCES question (id) ON DELETE RESTRICT,
        revision INTEGER,
        points REAL NOT NULL CHECK (points >= 0),
        PRIMARY KEY (quiz_id, position),
        UNIQUE (quiz_id, question_id),
        FOREIGN KEY (question_id, revision) REFERENCES question_revision (question_id, revision)
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE student (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        quiz_id INTEGER NOT NULL REFERENCES quiz (id) ON DELETE CASCADE,
        nickname TEXT NOT NULL CHECK (nickname <> ''),
        folded TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number >= 1),
        extra_time INTEGER NOT NULL CHECK (extra_time >= 0),
        created INTEGER NOT NULL,
        UNIQUE (quiz_id, folded, number)
    ) STRICT
    ;
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
    ) STRICT
    ;
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
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE response (
        attempt_id INTEGER NOT NULL,
        question_id TEXT NOT NULL,
        value TEXT NOT NULL CHECK (json_valid(value)),
        saves INTEGER NOT NULL CHECK (saves >= 1),
        given INTEGER NOT NULL,
        PRIMARY KEY (attempt_id, question_id),
        FOREIGN KEY (attempt_id, question_id)
            REFERENCES attempt_question (attempt_id, question_id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID
    ;
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
    ) STRICT, WITHOUT ROWID
    ;
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
    ) STRICT
    ;
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
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE deck (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        nickname TEXT NOT NULL CHECK (nickname <> ''),
        folded TEXT NOT NULL,
        token_hash TEXT NOT NULL UNIQUE,
        created INTEGER NOT NULL
    ) STRICT
    ;
CREATE TABLE card (
        deck_id INTEGER NOT NULL REFERENCES deck (id) ON DELETE CASCADE,
        question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
        state TEXT NOT NULL CHECK (json_valid(state)),
        due INTEGER NOT NULL,
        reviews INTEGER NOT NULL CHECK (reviews >= 0),
        added INTEGER NOT NULL,
        PRIMARY KEY (deck_id, question_id)
    ) STRICT, WITHOUT ROWID
    ;
CREATE TABLE review (
        id INTEGER PRIMARY KEY,
        deck_id INTEGER NOT NULL,
        question_id TEXT NOT NULL,
        rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
        verdict TEXT NOT NULL,
        reviewed INTEGER NOT NULL,
        FOREIGN KEY (deck_id, question_id) REFERENCES card (deck_id, question_id)
            ON DELETE CASCADE
    ) STRICT
    ;
CREATE TABLE guess (
        scope TEXT NOT NULL,
        who TEXT NOT NULL,
        failures INTEGER NOT NULL CHECK (failures >= 1),
        latest INTEGER NOT NULL,
        PRIMARY KEY (scope, who)
    ) STRICT, WITHOUT ROWID
    ;
INSERT INTO _sqlite_migrations VALUES (1, 'question_bank', 'm0001_first', '2026-11-23 01:16:21.518318+00:00');
INSERT INTO article VALUES (1, 1772438400000);
INSERT INTO article_version VALUES (1, 1, 1, 0, 'A bridge at last', 'https://news.example/bridge', 'A. Writer', '2026-02-28', 'Mayor Ruth Calloway opened the new bridge in Port Ellery on Friday.
The bridge carries 25,000 cars a day, said Vladimir Sorokin, its engineer.
First the choir sang, then the mayor cut the ribbon, and then the ferry left.
“We waited eleven years,” said Mira Haddad, a baker.
', '[{"kind":"prose","start":0,"end":67,"reason":""},{"kind":"prose","start":68,"end":142,"reason":""},{"kind":"prose","start":143,"end":220,"reason":""},{"kind":"prose","start":221,"end":273,"reason":""}]', 'f9fd29a3c0bc9f453cb5c69848d528a58ce178615b0598375fb09df079c6c1bf', 1772438400000);
INSERT INTO article_version VALUES (2, 1, 2, 1, 'A bridge at last', 'https://news.example/bridge', 'A. Writer', '2026-02-28', 'A line before.
Mayor Ruth Calloway opened the new bridge in Port Ellery on Friday.
The bridge carries 25,000 cars a day, said Vladimir Sorokin, its engineer.
First the choir sang, then the mayor cut the ribbon, and then the ferry left.
“We waited twelve years,” said Mira Haddad, a baker.
', '[{"kind":"prose","start":0,"end":14,"reason":""},{"kind":"prose","start":15,"end":82,"reason":""},{"kind":"prose","start":83,"end":157,"reason":""},{"kind":"prose","start":158,"end":235,"reason":""},{"kind":"prose","start":236,"end":288,"reason":""}]', '737985485759194d7b33a3166e21d24ed0990449d92abc9f578c2f5db828e423', 1772438760000);
INSERT INTO attempt VALUES (1, 1, 1, '9f5c229eea7798434c061d2cac4e2bc9a646e1059a5ee05925175ced6b136dce', 1772438400000, NULL, 1772438400000, 1772438400000, 'student');
INSERT INTO attempt VALUES (2, 2, 1, '96951ddc649376813fc32c36b225d02f94176bcb01eaffb9efe0ca3052e74447', 1772438580000, NULL, 1772438580000, 1772438580000, 'student');
INSERT INTO attempt_question VALUES (1, 'q_0000000001', 1, 1, 2.0, '[1,0,2,3]');
INSERT INTO attempt_question VALUES (1, 'q_0000000002', 2, 2, 1.0, '[]');
INSERT INTO attempt_question VALUES (1, 'q_0000000003', 1, 3, 1.0, '[]');
INSERT INTO attempt_question VALUES (1, 'q_0000000004', 1, 4, 1.0, '[]');
INSERT INTO attempt_question VALUES (1, 'q_0000000005', 1, 5, 1.0, '[0,1,2]');
INSERT INTO attempt_question VALUES (1, 'q_0000000006', 1, 6, 1.0, '[3,1,2,0]');
INSERT INTO attempt_question VALUES (1, 'q_0000000007', 1, 7, 1.0, '[2,1,0]');
INSERT INTO attempt_question VALUES (1, 'q_0000000008', 1, 8, 1.0, '[]');
INSERT INTO attempt_question VALUES (2, 'q_0000000001', 1, 1, 2.0, '[2,3,1,0]');
INSERT INTO attempt_question VALUES (2, 'q_0000000002', 2, 2, 1.0, '[]');
INSERT INTO attempt_question VALUES (2, 'q_0000000003', 1, 3, 1.0, '[]');
INSERT INTO attempt_question VALUES (2, 'q_0000000004', 1, 4, 1.0, '[]');
INSERT INTO attempt_question VALUES (2, 'q_0000000005', 1, 5, 1.0, '[1,2,0]');
INSERT INTO attempt_question VALUES (2, 'q_0000000006', 1, 6, 1.0, '[2,3,0,1]');
INSERT INTO attempt_question VALUES (2, 'q_0000000007', 1, 7, 1.0, '[0,2,1]');
INSERT INTO attempt_question VALUES (2, 'q_0000000008', 1, 8, 1.0, '[]');
INSERT INTO bank_setting VALUES ('passphrase', 'scrypt$32768$8$1$ogH6Ll8lGv3nAGPQ6jN3wA==$j3r1DZEq7cjqRUT5w3UFvC7xKnGpep+vvecGD3JGAsQ=');
INSERT INTO card VALUES (1, 'q_0000000001', '{"card_id": 1, "state": 1, "step": 1, "stability": 2.3065, "difficulty": 2.118103970459016, "due": "2026-03-02T08:16:00+00:00", "last_review": "2026-03-02T08:06:00+00:00"}', 1772439360000, 1, 1772438760000);
INSERT INTO card VALUES (1, 'q_0000000002', '{"card_id": 2, "state": 1, "step": 0, "stability": null, "difficulty": null, "due": "2026-03-02T08:06:00+00:00", "last_review": null}', 1772438760000, 0, 1772438760000);
INSERT INTO card VALUES (1, 'q_0000000003', '{"card_id": 3, "state": 1, "step": 0, "stability": null, "difficulty": null, "due": "2026-03-02T08:06:00+00:00", "last_review": null}', 1772438760000, 0, 1772438760000);
INSERT INTO deck VALUES (1, 'Sam', 'sam', 'e9b9d2a0fac1310b5dc4d50a73439c088d84d93f82f59c9644295c02eb18b754', 1772438760000);
INSERT INTO guess VALUES ('code', '37dad677cf0b3997d0f5dd0d7889f84b', 1, 1772438400000);
INSERT INTO key_change VALUES (1, 'q_0000000002', 2, '{"id":"q_0000000002","revision":2,"kind":"short_answer","focus":"who_said","family":"test","stem":"Who said how many cars the bridge carries?","answer":"Vladimir Sorokin","accepted":["the engineer"],"evidence":[{"start":106,"end":141,"text":"said Vladimir Sorokin, its engineer"}],"rule":"test.short_answer","score":0.75,"difficulty":"easy","skill":"retrieve","flaws":[]}', '{"id":"q_0000000002","revision":2,"kind":"short_answer","focus":"who_said","family":"test","stem":"Who said how many cars the bridge carries?","answer":"Vladimir Sorokin","accepted":["the engineer","Mr S."],"evidence":[{"start":106,"end":141,"text":"said Vladimir Sorokin, its engineer"}],"rule":"test.short_answer","score":0.75,"difficulty":"easy","skill":"retrieve","flaws":[]}', 'agreed in class', 1772438760000);
INSERT INTO mark VALUES (1, 'q_0000000001', 2.0, 2.0, 'right', 'key', '“Ruth Calloway” is right.', '1', 1772438400000, NULL, NULL, NULL);
INSERT INTO mark VALUES (1, 'q_0000000002', 1.0, 1.0, 'right', 'surname', '“Sorokin” counts as the surname of “Vladimir Sorokin”.', '1', 1772438760000, NULL, NULL, NULL);
INSERT INTO mark VALUES (1, 'q_0000000003', 1.0, 1.0, 'right', 'key', 'The statement is false.', '1', 1772438400000, NULL, NULL, NULL);
INSERT INTO mark VALUES (1, 'q_0000000004', 1.0, 1.0, 'right', 'form', '“11” counts: it is “eleven” in another form.', '1', 1772438400000, NULL, NULL, NULL);
INSERT INTO mark VALUES (1, 'q_0000000005', 1.0, 1.0, 'right', 'key', '“baker” is right.', '1', 1772438400000, NULL, NULL, NULL);
INSERT INTO mark VALUES (1, 'q_0000000006', 1.0, 1.0, 'right', 'pairs', '3 of 3 pairs are right.', '1', 1772438400000, NULL, NULL, NULL);
INSERT INTO mark VALUES (1, 'q_0000000007', 1.0, 1.0, 'right', 'order', 'The order is right.', '1', 1772438400000, NULL, NULL, NULL);
INSERT INTO mark VALUES (1, 'q_0000000008', NULL, 1.0, 'waiting', 'teacher', 'The teacher marks this one.', '1', 1772438400000, 1.0, 'a good reason', 1772438760000);
INSERT INTO mark VALUES (2, 'q_0000000001', 0.0, 2.0, 'wrong', 'key', 'The answer is “Ruth Calloway”.', '1', 1772438580000, NULL, NULL, NULL);
INSERT INTO mark VALUES (2, 'q_0000000002', 0.0, 1.0, 'wrong', 'other_name', '“Calloway” is another name; the key is “Vladimir Sorokin”.', '1', 1772438760000, NULL, NULL, NULL);
INSERT INTO mark VALUES (2, 'q_0000000003', 0.0, 1.0, 'wrong', 'key', 'The statement is false. True is: The bridge opened on Friday.', '1', 1772438580000, NULL, NULL, NULL);
INSERT INTO mark VALUES (2, 'q_0000000004', 0.0, 1.0, 'wrong', 'number', 'The number is not the one of “eleven”.', '1', 1772438580000, NULL, NULL, NULL);
INSERT INTO mark VALUES (2, 'q_0000000005', 0.0, 1.0, 'wrong', 'key', 'The answer is “baker”.', '1', 1772438580000, NULL, NULL, NULL);
INSERT INTO mark VALUES (2, 'q_0000000006', 0.0, 1.0, 'wrong', 'pairs', '0 of 3 pairs are right. It is: Ruth Calloway – mayor; Vladimir Sorokin – engineer; Mira Haddad – baker.', '1', 1772438580000, NULL, NULL, NULL);
INSERT INTO mark VALUES (2, 'q_0000000007', 0.0, 1.0, 'wrong', 'order', '0 of 3 pairs of items stand in the right order: The choir sang; the mayor cut the ribbon; the ferry left.', '1', 1772438580000, NULL, NULL, NULL);
INSERT INTO mark VALUES (2, 'q_0000000008', 0.0, 1.0, 'blank', 'blank', 'Nothing was answered.', '1', 1772438580000, NULL, NULL, NULL);
INSERT INTO mark_change VALUES (1, 1, 'q_0000000008', 'override', NULL, 1.0, 'a good reason', '1', 1772438760000);
INSERT INTO question VALUES (1, 'q_0000000001', 1, 2, 'accepted', '', 'multiple_choice', 'who', 'easy', 'Who opened the new bridge?', 'Ruth Calloway', 'Mira Haddad
Vladimir Sorokin
Ana de Souza
Mayor Ruth Calloway opened the new bridge', 'kindmultiplechoice0 focuswho0 difficultyeasy0 statusaccepted0 article10 staleno0 tag17f29b073143d8cd0 tagdfd6cf781a31661f0', 1772438400000, 1772438760000);
INSERT INTO question VALUES (2, 'q_0000000002', 1, 4, 'accepted', '', 'short_answer', 'who_said', 'easy', 'Who said how many cars the bridge carries?', 'Vladimir Sorokin', 'the engineer
Mr S.
said Vladimir Sorokin, its engineer', 'kindshortanswer0 focuswhosaid0 difficultyeasy0 statusaccepted0 article10 staleno0 tag17f29b073143d8cd0 tagdfd6cf781a31661f0', 1772438400000, 1772438760000);
INSERT INTO question VALUES (3, 'q_0000000003', 1, 2, 'accepted', '', 'true_false', 'when', 'medium', 'The bridge opened on Monday.', 'false', 'The bridge opened on Friday.
opened the new bridge in Port Ellery on Friday', 'kindtruefalse0 focuswhen0 difficultymedium0 statusaccepted0 article10 staleno0 tag17f29b073143d8cd0 tagdfd6cf781a31661f0', 1772438400000, 1772438760000);
INSERT INTO question VALUES (4, 'q_0000000004', 1, 1, 'accepted', 'Its evidence is not in version 2.', 'cloze', 'how_many', 'medium', '“We waited _____ years,” said Mira Haddad.', 'eleven', '11
We waited eleven years', 'kindcloze0 focushowmany0 difficultymedium0 statusaccepted0 article10 staleyes0 tag17f29b073143d8cd0 tagdfd6cf781a31661f0', 1772438400000, 1772438400000);
INSERT INTO question VALUES (5, 'q_0000000005', 1, 2, 'accepted', '', 'cloze', 'what', 'medium', 'Mira Haddad is a _____.', 'baker', 'singer
mayor
Mira Haddad, a baker', 'kindcloze0 focuswhat0 difficultymedium0 statusaccepted0 article10 staleno0 tag17f29b073143d8cd0 tagdfd6cf781a31661f0', 1772438400000, 1772438760000);
INSERT INTO question VALUES (6, 'q_0000000006', 1, 2, 'accepted', '', 'matching', 'who', 'medium', 'Match the people with what they are.', 'A–2, B–3, C–1', 'Ruth Calloway
mayor
Vladimir Sorokin
engineer
Mira Haddad
baker
singer
said Mira Haddad, a baker', 'kindmatching0 focuswho0 difficultymedium0 statusaccepted0 article10 staleno0 tag17f29b073143d8cd0 tagdfd6cf781a31661f0', 1772438400000, 1772438760000);
INSERT INTO question VALUES (7, 'q_0000000007', 1, 2, 'accepted', '', 'ordering', 'sequence', 'hard', 'Put the events in order.', 'The choir sang; the mayor cut the ribbon; the ferry left.', 'The choir sang.
The mayor cut the ribbon.
The ferry left.
First the choir sang, then the mayor cut the ribbon, and then the ferry left.', 'kindordering0 focussequence0 difficultyhard0 statusaccepted0 article10 staleno0 tag17f29b073143d8cd0 tagdfd6cf781a31661f0', 1772438400000, 1772438760000);
INSERT INTO question VALUES (8, 'q_0000000008', 1, 1, 'accepted', 'Its evidence is not in version 2.', 'open', 'why', 'medium', 'Why does the bridge matter to the town?', 'They waited eleven years for it.', 'One point for the long wait.
We waited eleven years', 'kindopen0 focuswhy0 difficultymedium0 statusaccepted0 article10 staleyes0 tag17f29b073143d8cd0 tagdfd6cf781a31661f0', 1772438400000, 1772438400000);
INSERT INTO question_revision VALUES ('q_0000000001', 1, 1, '{"id":"q_0000000001","revision":1,"kind":"multiple_choice","focus":"who","family":"test","stem":"Who opened the new bridge?","answer":"Ruth Calloway","options":[{"text":"Mira Haddad","correct":false,"source":"same_article"},{"text":"Ruth Calloway","correct":true},{"text":"Vladimir Sorokin","correct":false,"source":"same_article"},{"text":"Ana de Souza","correct":false,"source":"gazetteer"}],"evidence":[{"start":0,"end":41,"text":"Mayor Ruth Calloway opened the new bridge"}],"rule":"test.multiple_choice","score":0.75,"difficulty":"easy","skill":"retrieve","flaws":[{"code":"clang","severity":"warn","message":"A stem word is repeated in the key."}]}', NULL, 'added', 1772438400000);
INSERT INTO question_revision VALUES ('q_0000000002', 1, 1, '{"id":"q_0000000002","revision":1,"kind":"short_answer","focus":"who_said","family":"test","stem":"Who said how many cars the bridge carries?","answer":"Vladimir Sorokin","accepted":["the engineer"],"evidence":[{"start":106,"end":141,"text":"said Vladimir Sorokin, its engineer"}],"rule":"test.short_answer","score":0.75,"difficulty":"medium","skill":"retrieve","flaws":[]}', NULL, 'added', 1772438400000);
INSERT INTO question_revision VALUES ('q_0000000003', 1, 1, '{"id":"q_0000000003","revision":1,"kind":"true_false","focus":"when","family":"test","stem":"The bridge opened on Monday.","answer":"false","correction":"The bridge opened on Friday.","evidence":[{"start":20,"end":66,"text":"opened the new bridge in Port Ellery on Friday"}],"rule":"test.true_false","score":0.75,"difficulty":"medium","skill":"retrieve","flaws":[]}', NULL, 'added', 1772438400000);
INSERT INTO question_revision VALUES ('q_0000000004', 1, 1, '{"id":"q_0000000004","revision":1,"kind":"cloze","focus":"how_many","family":"test","stem":"\u201cWe waited _____ years,\u201d said Mira Haddad.","answer":"eleven","accepted":["11"],"evidence":[{"start":222,"end":244,"text":"We waited eleven years"}],"rule":"test.cloze","score":0.75,"difficulty":"medium","skill":"retrieve","flaws":[]}', NULL, 'added', 1772438400000);
INSERT INTO question_revision VALUES ('q_0000000005', 1, 1, '{"id":"q_0000000005","revision":1,"kind":"cloze","focus":"what","family":"test","stem":"Mira Haddad is a _____.","answer":"baker","accepted":[],"options":[{"text":"baker","correct":true},{"text":"singer","correct":false},{"text":"mayor","correct":false}],"evidence":[{"start":252,"end":272,"text":"Mira Haddad, a baker"}],"rule":"test.cloze","score":0.75,"difficulty":"medium","skill":"retrieve","flaws":[]}', NULL, 'added', 1772438400000);
INSERT INTO question_revision VALUES ('q_0000000006', 1, 1, '{"id":"q_0000000006","revision":1,"kind":"matching","focus":"who","family":"test","stem":"Match the people with what they are.","answer":"A\u20132, B\u20133, C\u20131","pairs":[{"left":"Ruth Calloway","right":"mayor"},{"left":"Vladimir Sorokin","right":"engineer"},{"left":"Mira Haddad","right":"baker"}],"extra":["singer"],"evidence":[{"start":247,"end":272,"text":"said Mira Haddad, a baker"}],"rule":"test.matching","score":0.75,"difficulty":"medium","skill":"structure","flaws":[]}', NULL, 'added', 1772438400000);
INSERT INTO question_revision VALUES ('q_0000000007', 1, 1, '{"id":"q_0000000007","revision":1,"kind":"ordering","focus":"sequence","family":"test","stem":"Put the events in order.","answer":"The choir sang; the mayor cut the ribbon; the ferry left.","items":["The choir sang.","The mayor cut the ribbon.","The ferry left."],"evidence":[{"start":143,"end":220,"text":"First the choir sang, then the mayor cut the ribbon, and then the ferry left."}],"rule":"test.ordering","score":0.75,"difficulty":"hard","skill":"retrieve","flaws":[]}', NULL, 'added', 1772438400000);
INSERT INTO question_revision VALUES ('q_0000000008', 1, 1, '{"id":"q_0000000008","revision":1,"kind":"open","focus":"why","family":"test","stem":"Why does the bridge matter to the town?","answer":"They waited eleven years for it.","guide":"One point for the long wait.","evidence":[{"start":222,"end":244,"text":"We waited eleven years"}],"rule":"test.open","score":0.75,"difficulty":"medium","skill":"interpret","flaws":[]}', NULL, 'added', 1772438400000);
INSERT INTO question_revision VALUES ('q_0000000002', 2, 1, '{"id":"q_0000000002","revision":2,"kind":"short_answer","focus":"who_said","family":"test","stem":"Who said how many cars the bridge carries?","answer":"Vladimir Sorokin","accepted":["the engineer"],"evidence":[{"start":106,"end":141,"text":"said Vladimir Sorokin, its engineer"}],"rule":"test.short_answer","score":0.75,"difficulty":"easy","skill":"retrieve","flaws":[]}', '{"id":"q_0000000002","revision":2,"kind":"short_answer","focus":"who_said","family":"test","stem":"Who said how many cars the bridge carries?","answer":"Vladimir Sorokin","accepted":["the engineer","Mr S."],"evidence":[{"start":106,"end":141,"text":"said Vladimir Sorokin, its engineer"}],"rule":"test.short_answer","score":0.75,"difficulty":"easy","skill":"retrieve","flaws":[]}', 'easier than it looked', 1772438400000);
INSERT INTO question_revision VALUES ('q_0000000002', 3, 1, '{"id":"q_0000000002","revision":3,"kind":"short_answer","focus":"who_said","family":"test","stem":"Who said how many cars the bridge carries?","answer":"Vladimir Sorokin","accepted":["the engineer","Mr S."],"evidence":[{"start":106,"end":141,"text":"said Vladimir Sorokin, its engineer"}],"rule":"test.short_answer","score":0.75,"difficulty":"easy","skill":"retrieve","flaws":[]}', NULL, 'agreed in class', 1772438760000);
INSERT INTO question_revision VALUES ('q_0000000001', 2, 2, '{"id":"q_0000000001","revision":2,"kind":"multiple_choice","focus":"who","family":"test","stem":"Who opened the new bridge?","answer":"Ruth Calloway","options":[{"text":"Mira Haddad","correct":false,"source":"same_article"},{"text":"Ruth Calloway","correct":true},{"text":"Vladimir Sorokin","correct":false,"source":"same_article"},{"text":"Ana de Souza","correct":false,"source":"gazetteer"}],"evidence":[{"start":15,"end":56,"text":"Mayor Ruth Calloway opened the new bridge"}],"rule":"test.multiple_choice","score":0.75,"difficulty":"easy","skill":"retrieve","flaws":[{"code":"clang","severity":"warn","message":"A stem word is repeated in the key."}]}', NULL, 'followed the article to version 2', 1772438760000);
INSERT INTO question_revision VALUES ('q_0000000002', 4, 2, '{"id":"q_0000000002","revision":4,"kind":"short_answer","focus":"who_said","family":"test","stem":"Who said how many cars the bridge carries?","answer":"Vladimir Sorokin","accepted":["the engineer","Mr S."],"evidence":[{"start":121,"end":156,"text":"said Vladimir Sorokin, its engineer"}],"rule":"test.short_answer","score":0.75,"difficulty":"easy","skill":"retrieve","flaws":[]}', NULL, 'followed the article to version 2', 1772438760000);
INSERT INTO question_revision VALUES ('q_0000000003', 2, 2, '{"id":"q_0000000003","revision":2,"kind":"true_false","focus":"when","family":"test","stem":"The bridge opened on Monday.","answer":"false","correction":"The bridge opened on Friday.","evidence":[{"start":35,"end":81,"text":"opened the new bridge in Port Ellery on Friday"}],"rule":"test.true_false","score":0.75,"difficulty":"medium","skill":"retrieve","flaws":[]}', NULL, 'followed the article to version 2', 1772438760000);
INSERT INTO question_revision VALUES ('q_0000000005', 2, 2, '{"id":"q_0000000005","revision":2,"kind":"cloze","focus":"what","family":"test","stem":"Mira Haddad is a _____.","answer":"baker","accepted":[],"options":[{"text":"baker","correct":true},{"text":"singer","correct":false},{"text":"mayor","correct":false}],"evidence":[{"start":267,"end":287,"text":"Mira Haddad, a baker"}],"rule":"test.cloze","score":0.75,"difficulty":"medium","skill":"retrieve","flaws":[]}', NULL, 'followed the article to version 2', 1772438760000);
INSERT INTO question_revision VALUES ('q_0000000006', 2, 2, '{"id":"q_0000000006","revision":2,"kind":"matching","focus":"who","family":"test","stem":"Match the people with what they are.","answer":"A\u20132, B\u20133, C\u20131","pairs":[{"left":"Ruth Calloway","right":"mayor"},{"left":"Vladimir Sorokin","right":"engineer"},{"left":"Mira Haddad","right":"baker"}],"extra":["singer"],"evidence":[{"start":262,"end":287,"text":"said Mira Haddad, a baker"}],"rule":"test.matching","score":0.75,"difficulty":"medium","skill":"structure","flaws":[]}', NULL, 'followed the article to version 2', 1772438760000);
INSERT INTO question_revision VALUES ('q_0000000007', 2, 2, '{"id":"q_0000000007","revision":2,"kind":"ordering","focus":"sequence","family":"test","stem":"Put the events in order.","answer":"The choir sang; the mayor cut the ribbon; the ferry left.","items":["The choir sang.","The mayor cut the ribbon.","The ferry left."],"evidence":[{"start":158,"end":235,"text":"First the choir sang, then the mayor cut the ribbon, and then the ferry left."}],"rule":"test.ordering","score":0.75,"difficulty":"hard","skill":"retrieve","flaws":[]}', NULL, 'followed the article to version 2', 1772438760000);
INSERT INTO question_tag VALUES ('q_0000000001', 'bridge');
INSERT INTO question_tag VALUES ('q_0000000002', 'bridge');
INSERT INTO question_tag VALUES ('q_0000000003', 'bridge');
INSERT INTO question_tag VALUES ('q_0000000004', 'bridge');
INSERT INTO question_tag VALUES ('q_0000000005', 'bridge');
INSERT INTO question_tag VALUES ('q_0000000006', 'bridge');
INSERT INTO question_tag VALUES ('q_0000000007', 'bridge');
INSERT INTO question_tag VALUES ('q_0000000008', 'bridge');
INSERT INTO question_tag VALUES ('q_0000000001', 'unit 3');
INSERT INTO question_tag VALUES ('q_0000000002', 'unit 3');
INSERT INTO question_tag VALUES ('q_0000000003', 'unit 3');
INSERT INTO question_tag VALUES ('q_0000000004', 'unit 3');
INSERT INTO question_tag VALUES ('q_0000000005', 'unit 3');
INSERT INTO question_tag VALUES ('q_0000000006', 'unit 3');
INSERT INTO question_tag VALUES ('q_0000000007', 'unit 3');
INSERT INTO question_tag VALUES ('q_0000000008', 'unit 3');
INSERT INTO quiz VALUES (1, '83fbb892fb86253e6d8dc9aeca80bc05', 1, 'A bridge at last', 'Read closely.', 'WYBAE4', NULL, NULL, NULL, 1, 0, 1, 0, 'at_end', 1, NULL, 7, 1772438400000, 1772438760000, 1772438400000, 1772438760000);
INSERT INTO quiz_question VALUES (1, 1, 'q_0000000001', 1, 2.0);
INSERT INTO quiz_question VALUES (1, 2, 'q_0000000002', 2, 1.0);
INSERT INTO quiz_question VALUES (1, 3, 'q_0000000003', 1, 1.0);
INSERT INTO quiz_question VALUES (1, 4, 'q_0000000004', 1, 1.0);
INSERT INTO quiz_question VALUES (1, 5, 'q_0000000005', 1, 1.0);
INSERT INTO quiz_question VALUES (1, 6, 'q_0000000006', 1, 1.0);
INSERT INTO quiz_question VALUES (1, 7, 'q_0000000007', 1, 1.0);
INSERT INTO quiz_question VALUES (1, 8, 'q_0000000008', 1, 1.0);
INSERT INTO response VALUES (1, 'q_0000000001', '"Ruth Calloway"', 1, 1772438400000);
INSERT INTO response VALUES (1, 'q_0000000002', '"Sorokin"', 1, 1772438400000);
INSERT INTO response VALUES (1, 'q_0000000003', '"false"', 1, 1772438400000);
INSERT INTO response VALUES (1, 'q_0000000004', '"11"', 1, 1772438400000);
INSERT INTO response VALUES (1, 'q_0000000005', '"baker"', 1, 1772438400000);
INSERT INTO response VALUES (1, 'q_0000000006', '["mayor","engineer","baker"]', 1, 1772438400000);
INSERT INTO response VALUES (1, 'q_0000000007', '["The choir sang.","The mayor cut the ribbon.","The ferry left."]', 1, 1772438400000);
INSERT INTO response VALUES (1, 'q_0000000008', '"They had waited for eleven years."', 1, 1772438400000);
INSERT INTO response VALUES (2, 'q_0000000001', '"Mira Haddad"', 1, 1772438580000);
INSERT INTO response VALUES (2, 'q_0000000002', '"Calloway"', 1, 1772438580000);
INSERT INTO response VALUES (2, 'q_0000000003', '"true"', 1, 1772438580000);
INSERT INTO response VALUES (2, 'q_0000000004', '"12"', 1, 1772438580000);
INSERT INTO response VALUES (2, 'q_0000000005', '"mayor"', 1, 1772438580000);
INSERT INTO response VALUES (2, 'q_0000000006', '["singer","singer","singer"]', 1, 1772438580000);
INSERT INTO response VALUES (2, 'q_0000000007', '["The ferry left.","The mayor cut the ribbon.","The choir sang."]', 1, 1772438580000);
INSERT INTO response VALUES (2, 'q_0000000008', '""', 1, 1772438580000);
INSERT INTO review VALUES (1, 1, 'q_0000000001', 3, 'right', 1772438760000);
INSERT INTO statistic VALUES (1, 'q_0000000001', 1, 2, 50.0, 7.07106781186547550532e+01, 100.0, 100.0, 1772438760000);
INSERT INTO statistic VALUES (1, 'q_0000000002', 2, 2, 50.0, 7.07106781186547550532e+01, 100.0, 100.0, 1772438760000);
INSERT INTO statistic VALUES (1, 'q_0000000003', 1, 2, 50.0, 7.07106781186547550532e+01, 100.0, 100.0, 1772438760000);
INSERT INTO statistic VALUES (1, 'q_0000000004', 1, 2, 50.0, 7.07106781186547550532e+01, 100.0, 100.0, 1772438760000);
INSERT INTO statistic VALUES (1, 'q_0000000005', 1, 2, 50.0, 7.07106781186547550532e+01, 100.0, 100.0, 1772438760000);
INSERT INTO statistic VALUES (1, 'q_0000000006', 1, 2, 50.0, 7.07106781186547550532e+01, 100.0, 100.0, 1772438760000);
INSERT INTO statistic VALUES (1, 'q_0000000007', 1, 2, 50.0, 7.07106781186547550532e+01, 100.0, 100.0, 1772438760000);
INSERT INTO statistic VALUES (1, 'q_0000000008', 1, 2, 50.0, 7.07106781186547550532e+01, 100.0, 100.0, 1772438760000);
INSERT INTO student VALUES (1, 1, 'Sam', 'sam', 1, 0, 1772438400000);
INSERT INTO student VALUES (2, 1, 'sam', 'sam', 2, 300000, 1772438580000);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX article_version_current
        ON article_version (article_id) WHERE is_current = 1
    ;
CREATE INDEX article_version_by_hash ON article_version (sha256);
CREATE INDEX article_version_by_source ON article_version (source);
CREATE INDEX question_by_article ON question (article_id);
CREATE INDEX question_revision_by_article ON question_revision (article_version_id);
CREATE INDEX question_tag_by_tag ON question_tag (tag);
CREATE INDEX key_change_by_question ON key_change (question_id, revision);
CREATE TRIGGER question_text_added AFTER INSERT ON question BEGIN
        INSERT INTO question_text (rowid, stem, answer, more, facets)
        VALUES (new.number, new.stem, new.answer, new.more, new.facets);
    END;
CREATE TRIGGER question_text_removed AFTER DELETE ON question BEGIN
        INSERT INTO question_text (question_text, rowid, stem, answer, more, facets)
        VALUES ('delete', old.number, old.stem, old.answer, old.more, old.facets);
    END;
CREATE TRIGGER question_text_changed AFTER UPDATE OF stem, answer, more, facets ON question
    BEGIN
        INSERT INTO question_text (question_text, rowid, stem, answer, more, facets)
        VALUES ('delete', old.number, old.stem, old.answer, old.more, old.facets);
        INSERT INTO question_text (rowid, stem, answer, more, facets)
        VALUES (new.number, new.stem, new.answer, new.more, new.facets);
    END;
CREATE INDEX quiz_by_article ON quiz (article_version_id);
CREATE INDEX quiz_question_by_question ON quiz_question (question_id, revision);
CREATE INDEX student_by_name ON student (folded);
CREATE INDEX attempt_running ON attempt (deadline) WHERE submitted IS NULL;
CREATE INDEX attempt_question_by_question ON attempt_question (question_id, revision);
CREATE INDEX mark_change_by_mark ON mark_change (attempt_id, question_id);
CREATE INDEX statistic_by_question ON statistic (question_id, revision);
CREATE INDEX deck_by_name ON deck (folded);
CREATE INDEX card_by_question ON card (question_id);
CREATE INDEX review_by_card ON review (deck_id, question_id);
INSERT INTO question_text (question_text) VALUES ('rebuild');
PRAGMA application_id = 1366966897;
PRAGMA user_version = 1;
COMMIT;
